import TemplateGrammar
import Testing

@Suite("Chinese sentences")
struct ChineseTests {
    private static let lists: [String: ListSource] = [
        "w": .wildcard, "thing": Fixture.texts(["电梯", "Taylor Swift", "红 灯"]),
        "n": .range(RangeSource(from: 0, to: 99)),
    ]

    @Test(
        "white space and punctuation beside a character mean nothing",
        arguments: [
            ("打开电梯", "打 开 电梯", ""), ("打 开 电梯", "打开电梯", ""), ("打开，电梯。", "打开电梯", ""),
            ("打开电梯", "打开，电梯！", ""), ("打开电梯", "打开电梯。", ""), ("你好，{thing}怎么样？", "你好电梯怎么样", "thing=电梯"),
            ("修{thing}", "修 电梯", "thing=电梯"), ("播放{thing}", "播放 Taylor Swift", "thing=Taylor Swift"),
            ("播放 {thing} 吧", "播放taylor swift吧", "thing=Taylor Swift"), ("{thing}坏了", "红灯坏了", "thing=红 灯"),
            ("播放{w}", "播放 Taylor Swift", "w=taylor swift"), ("{n}号楼", "3 号楼", "n=3"), ("{n}%了", "50 %了", "n=50"),
            ("调到{n}点{n:m}", "调到12点30", "n=12 m=30"), ("{n}:{n:m}", "12:30", "n=12 m=30"),
            ("(在|于)[这里]打开", "于打开", ""), ("(我;你)好", "你我好", ""), ("打开", "打", nil), ("打开", "打开吧", nil),
        ] as [(String, String, String?)])
    func spacing(template: String, message: String, expected: String?) throws {
        let grammar = try Fixture.grammar([template], language: "zh", lists: Self.lists)
        #expect(Fixture.best(grammar, message) == expected)
    }

    @Test(
        "skip words may stand anywhere, or be part of the sentence",
        arguments: [
            ("打开电梯", "请帮我打开电梯", ""), ("打开电梯", "打开一下电梯", ""), ("打开电梯", "打开电梯请", ""), ("申请退款", "请帮我申请退款", ""),
            ("申请退款", "申请一下退款", ""), ("打开{thing}", "打开一下电梯", "thing=电梯"), ("调到{n}", "调到一下5", "n=5"),
            ("我要说{w}", "我要说请坐", "w=坐"), ("{w}坏了", "请帮我修的灯坏了", "w=请帮我修的灯"), ("记下{w}", "记下好的请", "w=好的请"),
            ("申请退款", "申退款", nil),
        ] as [(String, String, String?)])
    func skipWords(template: String, message: String, expected: String?) throws {
        let grammar = try Fixture.grammar(
            [template], language: "zh", lists: Self.lists, skipWords: ["请", "帮我", "一下"])
        #expect(Fixture.best(grammar, message) == expected)
    }
}
