import Scripts
import Terminal
import Testing

@Suite("lines from bytes")
struct LineSplitterTests {
    private static func outcome(_ result: Result<String, LineFault>) -> String {
        switch result {
        case .success(let text): "‹\(text)›"
        case .failure(let fault): "\(fault)"
        }
    }

    private static func split(_ bytes: [UInt8], pieces: Int, limit: Int = 8) -> [String] {
        var splitter = LineSplitter(limit: limit)
        var outcomes: [String] = []
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            outcomes += splitter.feed(bytes[start..<min(start + pieces, bytes.count)]).map(outcome)
        }
        return outcomes + [splitter.finish()].compactMap { $0 }.map(outcome)
    }

    @Test(
        "come out the same however the bytes arrive",
        arguments: [
            ("a\nb\n", ["‹a›", "‹b›"]), ("a\r\n\r\n", ["‹a›", "‹›"]), ("a", ["‹a›"]), ("", []),
            ("\u{FEFF}a\n\u{FEFF}b\n", ["‹a›", "‹\u{FEFF}b›"]), ("a\tb\n", ["‹a b›"]),
            ("12345678\r\n", ["‹12345678›"]), ("123456789\nx\n", ["tooLong", "‹x›"]),
            ("1234567890123456789\n", ["tooLong"]), ("1234567890123456789", ["tooLong"]),
            ("a\u{0}\n", ["controlCharacters"]), ("\u{1B}[1m\nb\n", ["controlCharacters", "‹b›"]),
            ("\u{9B}\n", ["controlCharacters"]), ("电梯\n", ["‹电梯›"]), ("电梯坏\n", ["tooLong"]),
            ("👩‍\n", ["‹👩‍›"]),
        ], [1, 3, 100])
    func splits(table: (text: String, lines: [String]), pieces: Int) {
        #expect(Self.split(Array(table.text.utf8), pieces: pieces) == table.lines)
    }

    @Test("are refused where they are not UTF-8", arguments: [[0xFF, 0x0A], [0xE7, 0x94, 0x0A], [0xC0, 0x80, 0x0A]])
    func refusesOtherEncodings(bytes: [UInt8]) {
        #expect(Self.split(bytes + Array("ok\n".utf8), pieces: 2) == ["notUTF8", "‹ok›"])
    }

    @Test("hold 8,192 bytes and no more", arguments: [(8_192, "‹"), (8_193, "tooLong")])
    func limit(size: Int, start: String) {
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: size) + [0x0A]
        #expect(Self.split(line, pieces: 1_000, limit: 8_192).first?.hasPrefix(start) == true)
    }

    @Test("are explained in one line of the language", arguments: LineFault.allCases, Language.allCases)
    func explains(fault: LineFault, language: Language) {
        let text = fault.explanation(in: language, limit: 8_192)
        #expect(!text.contains("\n"))
        #expect(text.contains { $0 > "\u{2E80}" } == language.isChinese)
    }
}
