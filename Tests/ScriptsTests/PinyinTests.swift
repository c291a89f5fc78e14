import Scripts
import Testing

@Suite("Pinyin")
struct PinyinTests {
    @Test(
        "reads names as they are spoken",
        arguments: [
            ("金域社区", "jinyushequ"), ("奥正社區", "aozhengshequ"), ("长安", "changan"), ("重庆路", "chongqinglu"),
            ("厦门", "xiamen"),
            ("朝阳", "chaoyang"), ("乐园", "leyuan"), ("音乐厅", "yinyueting"), ("银行", "yinhang"), ("莒南县", "junanxian"),
            ("郯城", "tancheng"),
            ("沂水", "yishui"), ("费县", "feixian"), ("蒙阴县", "mengyinxian"), ("满意率", "manyilv"), ("绿城", "lvcheng"),
            ("", ""),
            ("A区3号楼", "aqu3haolou"), ("Rose · 花园", "rosehuayuan"), ("👍", ""), ("乐陵", "laoling"), ("大厦", "dasha"),
            ("祊河路", "benghelu"), ("㙍村", "duocun"),
        ])
    func reads(text: String, expected: String) {
        #expect(Pinyin.plain(text) == expected)
    }

    @Test("keeps letters together and ideographs apart")
    func syllables() {
        #expect(Pinyin.syllables("金域A座12号 B") == ["jin", "yu", "a", "zuo", "12", "hao", "b"])
    }

    @Test("survives a long text of one character")
    func long() {
        #expect(Pinyin.syllables(String(repeating: "梯", count: 2730)) == Array(repeating: "ti", count: 2730))
    }
}
