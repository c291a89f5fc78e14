import Terminal
import Testing

@Suite("the screen")
struct ScreenTests {
    private let plain = Screen(columns: nil, colour: false)

    @Test("wraps long answers to the width", arguments: [(20, 20), (30, 30), (3, 16)])
    func wraps(columns: Int, widest: Int) {
        let text = String(repeating: "电梯", count: 40)
        let lines = Screen(columns: columns, colour: false).block(text).split(separator: "\n")
        #expect(lines.joined() == text)
        #expect(lines.map(\.count).max() == widest / 2)
    }

    @Test("leaves lines whole where there is no width")
    func whole() {
        let text = String(repeating: "电梯", count: 400)
        #expect(plain.block(text) == text + "\n")
    }

    @Test("shows one line per line, no blank ones and nothing raw")
    func lines() {
        #expect(plain.block("a\n\nb\u{1B}[2J\n") == "a\nb\\u{1B}[2J\n")
    }

    @Test("is coloured only where colours are wanted")
    func colour() {
        #expect(Screen(columns: nil, colour: true).aside("a") == "\u{1B}[2ma\u{1B}[0m\n")
        #expect(plain.aside("a") == "a\n")
        #expect(Screen(columns: nil, colour: true).prompt("> ") == "\u{1}\u{1B}[1;32m\u{2}> \u{1}\u{1B}[0m\u{2}")
        #expect(plain.prompt("> ") == "> ")
    }

    @Test(
        "wants colours on terminals that have them, unless NO_COLOR is set",
        arguments: [
            (true, ["TERM": "xterm"], true), (false, ["TERM": "xterm"], false), (true, ["TERM": "dumb"], false),
            (true, [:], false), (true, ["TERM": "xterm", "NO_COLOR": "1"], false),
            (true, ["TERM": "xterm", "NO_COLOR": ""], true),
        ])
    func policy(isTerminal: Bool, environment: [String: String], wanted: Bool) {
        #expect(ColourPolicy.allows(isTerminal: isTerminal, environment: environment) == wanted)
    }
}
