import Testing
import TranscriptKit

@Suite("replaying")
struct ReplayTests {
    private static func transcript(_ lines: String) throws -> Transcript {
        try Transcript(reading: "# Why.\n" + lines, file: "a.chat")
    }

    private static let filing = "> lift\n< filed {t}\n< due {d}\n> {t}\n< {t} is open\n"

    @Test("finds nothing where the replies agree, whatever the ticket")
    func agrees() throws {
        let mismatches = try Self.transcript(Self.filing).mismatches { line in
            line == "lift" ? ["filed LY-9", "due Monday"] : ["\(line) is open"]
        }
        #expect(mismatches == [])
    }

    @Test("shows what differs and goes on with what it captured")
    func differs() throws {
        let mismatches = try Self.transcript(Self.filing).mismatches { line in
            line == "lift" ? ["filed LY-9", "no due date"] : ["\(line) is closed"]
        }
        #expect(
            mismatches.map { $0.text(file: "a.chat") } == [
                "a.chat:2\n> lift\n  filed LY-9\n- due {d}\n+ no due date",
                "a.chat:5\n> LY-9\n- LY-9 is open\n+ LY-9 is closed",
            ])
    }

    @Test(
        "tells lines that are missing, too many, or another ticket's",
        arguments: [
            (["filed LY-9"], "  filed LY-9\n- {t} noted"),
            (["filed LY-9", "x", "LY-9 noted"], "  filed LY-9\n+ x\n  LY-9 noted"),
            (["filed LY-9", "LY-8 noted"], "  filed LY-9\n- LY-9 noted\n+ LY-8 noted"),
            ([], "- filed {t}\n- {t} noted"),
        ])
    func diffs(reply: [String], diff: String) throws {
        let mismatches = try Self.transcript("> lift\n< filed {t}\n< {t} noted\n").mismatches { _ in reply }
        #expect(
            mismatches.map(\.diff.text) == [
                diff.replacing("- {t} noted", with: reply.isEmpty ? "- {t} noted" : "- LY-9 noted")
            ])
    }

    @Test("stops where nothing captured what is to be said")
    func stops() throws {
        var said: [String] = []
        let mismatches = try Self.transcript(Self.filing).mismatches { line in
            said.append(line)
            return ["nothing"]
        }
        #expect(said == ["lift"])
        #expect(mismatches.count == 1)
    }

    @Test(
        "differs by the fewest lines",
        arguments: [
            (["a", "b", "c"], ["a", "c"], "  a\n- b\n  c"), (["a"], ["b"], "- a\n+ b"), ([], ["a"], "+ a"),
            (["a", "b"], ["b", "a"], "- a\n  b\n+ a"), (["x", "a", "y"], ["a"], "- x\n  a\n- y"),
        ])
    func minimal(expected: [String], actual: [String], text: String) {
        #expect(LineDiff(expected: expected, actual: actual).text == text)
        #expect(LineDiff(expected: expected, actual: expected).isEmpty)
    }
}
