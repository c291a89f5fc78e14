import Scripts
import Testing

@Suite("The width of text")
struct DisplayWidthTests {
    @Test(
        "counts columns",
        arguments: [
            ("", 0), ("abc", 3), ("金域社区", 8), ("，。", 4), ("Ａ", 2), ("ｱ", 1), ("é", 1), ("e\u{301}", 1), ("\u{301}", 0),
            ("👨‍👩‍👧", 2),
            ("🇨🇳", 2), ("❤️", 2), ("★▁█", 3), ("\u{1B}[0m", 3), ("a\tb\n", 2), ("한글", 4), ("\u{200B}", 0), ("𠮷", 2),
            ("e\u{301}\u{302}\u{303}", 1),
        ])
    func columns(text: String, expected: Int) {
        #expect(DisplayWidth.width(of: text) == expected)
    }

    @Test(
        "breaks lines where readers expect it",
        arguments: [
            ("", 10, [""]), ("a b", 10, ["a b"]), ("one two three", 7, ["one two", "three"]),
            ("one\n\ntwo", 9, ["one", "", "two"]),
            ("电梯坏了请处理", 8, ["电梯坏了", "请处理"]), ("电梯坏了。请处理", 8, ["电梯坏", "了。请处", "理"]),
            ("评分（九十）", 6, ["评分", "（九", "十）"]), ("1. one two three", 9, ["1. one", "   two", "   three"]),
            ("  电梯坏了请", 8, ["  电梯坏", "  了请"]), ("- 电梯坏了请", 8, ["- 电梯坏", "  了请"]),
            ("abcdefgh", 3, ["abc", "def", "gh"]),
            ("电梯", 1, ["电", "梯"]), ("ab", 0, ["a", "b"]), ("👨‍👩‍👧👨‍👩‍👧", 3, ["👨‍👩‍👧", "👨‍👩‍👧"]),
            ("a\r\nb", 5, ["a", "b"]), ("LY-1024电梯", 8, ["LY-1024", "电梯"]),
        ])
    func wraps(text: String, columns: Int, lines: [String]) {
        #expect(DisplayWidth.wrap(text, to: columns) == lines)
    }

    @Test(
        "never leaves a line wider than it may be, nor loses a word",
        arguments: [
            String(repeating: "。", count: 2730), String(repeating: "x", count: 8192),
            String(repeating: "lift 电梯，", count: 500),
            "e" + String(repeating: "\u{301}", count: 4000) + " tail", String(repeating: " ", count: 300) + "x",
        ], [2, 7, 80])
    func limits(text: String, columns: Int) {
        let lines = DisplayWidth.wrap(text, to: columns)
        #expect(lines.allSatisfy { DisplayWidth.width(of: $0) <= columns })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
}
