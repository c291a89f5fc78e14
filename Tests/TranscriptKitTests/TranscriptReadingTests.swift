import Scripts
import Testing
import TranscriptKit

@Suite("the format of transcripts")
struct TranscriptReadingTests {
    @Test("reads a story and writes it back as it was")
    func roundTrip() throws {
        #expect(try Transcript(reading: story, file: "a.chat").render() == story)
    }

    @Test("knows who speaks, when and where; another speaker lives elsewhere")
    func scenes() throws {
        let now = "2026-03-02T09:00:00+08:00"
        let scenes = try Transcript(reading: story, file: "a.chat").scenes
        #expect(
            scenes.map(\.setup) == [
                Setup(account: "resident", now: now, place: "金域社区"),
                Setup(account: "company", now: now, place: nil, language: .en),
            ])
        #expect(scenes.map(\.turns.count) == [2, 1])
        #expect(scenes.flatMap(\.turns).map(\.line) == [7, 10, 15])
    }

    @Test("takes a reply right behind directives for the greeting")
    func greeting() throws {
        let text = "# Why.\n@as a\n< Hello.\n> a\n< b\n"
        let transcript = try Transcript(reading: text, file: "a.chat")
        #expect(transcript.turns.map { $0.said?.source } == [nil, "a"])
        #expect(transcript.scenes.count == 1 && transcript.render() == text)
    }

    @Test("takes lines that end with CRLF")
    func carriageReturns() throws {
        let text = "# Why.\r\n> a\r\n< b\r\n"
        #expect(try Transcript(reading: text, file: "a.chat").render() == "# Why.\n> a\n< b\n")
    }

    @Test(
        "names the line that breaks it",
        arguments: [
            ("> a\n< b", 1, .noReason), ("# Why.", 1, .nothingSaid), ("", 1, .nothingSaid),
            ("# Why.\nhm", 2, .unknownLine("hm")),
            ("# Why.\n>a\n< b", 2, .unknownLine(">a")), ("# Why.\n@who x\n> a\n< b", 2, .unknownDirective("who")),
            ("# Why.\n@as\n> a\n< b", 2, .directiveWithoutValue("as")),
            ("# Why.\n@now soon\n> a\n< b", 2, .badTime("soon")),
            ("# Why.\n@as a\n@as b\n> a\n< b", 3, .directiveTwice("as")),
            ("# Why.\n@language fr\n> a\n< b", 2, .badLanguage("fr")),
            ("# Why.\n> a\n< b\n@as c", 4, .nothingSaidAfterDirective), ("# Why.\n< b", 2, .replyToNothing),
            ("# Why.\n> a\n# why\n< b", 2, .noReply), ("# Why.\n> a", 2, .noReply), ("# Why.\n> a\n<", 3, .blankReply),
            ("# Why.\n> a\n< {b", 3, .openBrace), ("# Why.\n> a\n< {b c}", 3, .badCaptureName("b c")),
            ("# Why.\n> a\n< {b}{c}", 3, .touchingCaptures), ("# Why.\n> {b}\n< b", 2, .unknownCapture("b")),
        ] as [(String, Int, TranscriptProblem)])
    func faults(text: String, line: Int, problem: TranscriptProblem) throws {
        let error = try #require(throws: TranscriptError.self) { try Transcript(reading: text, file: "a.chat") }
        guard case .malformed(let faults) = error else { throw error }
        #expect(faults.first == TranscriptFault(file: "a.chat", line: line, problem: problem))
        #expect(faults[0].description.hasPrefix("a.chat:\(line): "))
    }

    @Test("names every line that breaks it, in order")
    func allFaults() throws {
        let error = try #require(throws: TranscriptError.self) {
            try Transcript(reading: "# Why.\n? a\n> b\n< {\n@x y\n", file: "a.chat")
        }
        guard case .malformed(let faults) = error else { throw error }
        #expect(faults.map(\.line) == [2, 4, 5])
    }

    @Test("needs no replies where it is to be recorded")
    func unrecorded() throws {
        let text = "# Why.\n> a\n> {ticket}\n"
        #expect(try Transcript(reading: text, file: "a.chat", isRecorded: false).turns.count == 2)
    }
}
