import Foundation
import Scripts
import Testing

@Suite("Folding")
struct FoldingTests {
    @Test(
        "makes spellings of the same thing the same",
        arguments: [
            ("", ""), ("LY-1024", "ly-1024"), ("ＬＹ－１０２４", "ly-1024"), ("１２㎡ ３６℃", "12m2 36°c"),
            ("電梯壞了，請儘快處理", "电梯坏了,请尽快处理"), ("臺賬、台賬", "台账、台账"), ("樓　下", "楼 下"),
            ("I’m", "i'm"), ("a  b\t c", "a  b\t c"), ("社\u{200B}区\u{FEFF}", "社区"), ("❤\u{FE0F}", "❤"),
            ("e\u{301}te\u{301}", "été"), ("か\u{3099}", "が"), ("\u{1112}\u{1161}\u{11AB}", "한"),
            ("①Ⅲ㈠", "1iii(一)"), ("ﬁ", "fi"), ("𝐀𝟏", "a1"), ("豈\u{2F800}", "岂丽"), ("1\u{FE0F}\u{20E3}", "1"),
            ("👨\u{200D}👩\u{200D}👧🏽", "👨👩👧🏽"), ("a\r\nb", "a\r\nb"), ("İ", "i\u{307}"),
        ])
    func folds(written: String, folded: String) {
        let text = FoldedText(written)
        #expect(text.text == folded)
        #expect(text.units == Array(text.text.utf16))
        #expect(text.original == written)
    }

    static let hostile = [
        "", String(repeating: "電", count: 2730), String(repeating: "A", count: 8192),
        String(repeating: "👨‍👩‍👧", count: 300),
        String(repeating: "\u{301}", count: 4000),
        String(repeating: "\u{FDFA}", count: 500), String(repeating: "\u{200B}", count: 2730), "\u{0}\u{1B}[31m",
        "𝐀\u{301}中\u{FE0F}Ａ\u{E0041}🏳️‍🌈㎡x", String(repeating: "\u{1D400}", count: 2000),
    ]

    /// Composed in parts, so that its order is not the normal form's.
    static let storm = "e" + String(repeating: "\u{301}\u{316}", count: 2000)

    @Test("knows where each unit comes from, whatever is written", arguments: hostile + [storm])
    func origins(written: String) {
        let text = FoldedText(written)
        #expect(text.origins.count == text.units.count + 1)
        #expect(text.origins.last == Int32(written.utf16.count))
        #expect(zip(text.origins, text.origins.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(text.units == Array(text.text.utf16))
    }

    @Test("of folded text changes nothing", arguments: hostile + ["Ａ㎡電梯 ’", "ΑΣ ß ſ", "ﷺ¨"])
    func idempotent(written: String) {
        let once = FoldedText(written).text
        #expect(FoldedText(once).text.unicodeScalars.elementsEqual(once.unicodeScalars))
    }

    @Test("agrees with the library's normal form where no Chinese is", arguments: ["ÀÉÎ ½ ﬀ", "Ｆｕｌｌ", "ｶﾞ", "Ǆ", "ΩÅK"])
    func normalForm(written: String) {
        let expected = written.precomposedStringWithCompatibilityMapping.lowercased()
        #expect(FoldedText(written).text == expected)
    }

    @Test(
        "finds the words as they were written",
        arguments: [
            ("去金域社區吧", 1..<5, "金域社區"), ("12㎡大", 2..<3, "㎡"), ("12㎡大", 3..<5, "㎡大"), ("𝐀座", 0..<1, "𝐀"),
            ("👍好", 0..<1, "👍"), ("👍好", 1..<3, "👍好"), ("e\u{301}x", 0..<1, "e\u{301}"), ("社\u{200B}区", 1..<2, "区"),
            ("ab", 1..<1, ""), ("ab", 0..<99, "ab"), ("ab", 7..<9, ""), ("", 0..<0, ""),
        ])
    func wordsAsWritten(written: String, range: Range<Int>, expected: String) {
        #expect(FoldedText(written).originalText(of: range) == expected)
    }

    @Test("gives ranges in the units of the original")
    func ranges() {
        let text = FoldedText("👍\u{200B}㎡區")
        #expect(text.text == "👍m2区")
        #expect(text.originalRange(of: 2..<4) == 3..<4)
        #expect(text.originalRange(of: 4..<5) == 4..<5)
    }
}
