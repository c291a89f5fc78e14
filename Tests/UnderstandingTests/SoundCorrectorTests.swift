import Scripts
import Testing
import Vocabulary

@testable import Understanding

@Suite("Words written with characters of the same sound")
struct SoundCorrectorTests {
    private static let corrector = SoundCorrector {
        let texts = [
            "电梯坏了", "三号楼的电梯", "业委会开会", "找业委会", "查评分", "小区的评分", "评分多少", "不是的",
        ]
        return (0..<10).flatMap { _ in texts.map { FoldedText($0).units } }
    }

    private static func corrected(_ text: String, except known: [Range<Int>] = []) -> String? {
        corrector.corrected(FoldedText(text).units, except: known).map { String(decoding: $0, as: UTF16.self) }
    }

    @Test(
        "become the words that the examples know",
        arguments: [("电提坏了", "电梯坏了"), ("业委汇开会", "业委会开会"), ("查平分", "查评分"), ("三号楼的店梯", "三号楼的电梯"), ("電題壞了", "电梯坏了")])
    func corrects(text: String, words: String) {
        #expect(Self.corrected(text) == words)
    }

    @Test(
        "are left alone where nothing better is known, where all would change, and in what is no Chinese",
        arguments: ["电梯坏了", "评分多少", "我爱吃苹果", "步时", "", "lift", "1024", "😀😀"])
    func leaves(text: String) {
        #expect(Self.corrected(text) == nil)
    }

    @Test("are left alone in a name that is known, and in a long message")
    func bounds() {
        #expect(Self.corrected("电提坏了", except: [0..<2]) == nil)
        #expect(Self.corrected(String(repeating: "啊", count: 60) + "电提坏了") == nil)
    }
}
