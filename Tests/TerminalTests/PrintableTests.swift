import Terminal
import Testing

@Suite("printable text")
struct PrintableTests {
    @Test(
        "writes out what could steer a terminal",
        arguments: [
            ("\u{1B}[31mred", "\\u{1B}[31mred"), ("a\u{0}b", "a\\u{0}b"), ("\u{9B}2J", "\\u{9B}2J"),
            ("\u{7F}", "\\u{7F}"), ("one\r\ntwo", "one\\u{D}\ntwo"), ("a\u{202E}b", "a\\u{202E}b"), ("a\tb", "a b"),
        ])
    func escapes(text: String, shown: String) {
        #expect(Printable.escaped(text) == shown)
    }

    @Test("leaves words of every script alone", arguments: ["电梯坏了", "電梯壞了", "a lift\nis stuck", "👩‍👩‍👧 é"])
    func leavesAlone(text: String) {
        #expect(Printable.escaped(text) == text)
    }
}
