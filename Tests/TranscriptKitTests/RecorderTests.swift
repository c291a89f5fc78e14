import Testing
import TranscriptKit

@Suite("recording")
struct RecorderTests {
    private static func record(_ text: String, _ replies: [[String]]) throws -> String {
        let transcript = try Transcript(reading: text, file: "a.chat", isRecorded: false)
        let recorded = Recorder.record(transcript, replies: replies).render()
        _ = try Transcript(reading: recorded, file: "a.chat")
        return recorded
    }

    @Test("changes nothing where the replies agree")
    func agrees() throws {
        let replies = [["已登记，编号 LY-7。", "期限 周一，{固定}。"], ["LY-7 已派单，期限 周一。"], ["Say something."]]
        #expect(try Self.record(story, replies) == story)
    }

    @Test("takes new wording, keeps comments and puts captured values back as captures")
    func rewords() throws {
        let text = "# Why.\n@as a\n> lift\n< filed {ticket}\n< due {due}\n# Then.\n> {ticket}\n< {ticket} is open\n"
        let replies = [["Thanks.", "filed LY-71", "due Monday"], ["Open: LY-71 until Monday {ok"]]
        #expect(
            try Self.record(text, replies)
                == "# Why.\n@as a\n> lift\n< Thanks.\n< filed {ticket}\n< due {due}\n# Then.\n> {ticket}\n"
                + "< Open: {ticket} until {due} {{ok\n")
    }

    @Test("takes a new greeting, where the story has one")
    func greeting() throws {
        let text = "# Why.\n@as a\n< Hi.\n> a\n< b\n"
        #expect(try Self.record(text, [["Hello.", "More."], ["b"]]) == "# Why.\n@as a\n< Hello.\n< More.\n> a\n< b\n")
    }

    @Test("captures the ticket that a later line asks for, where its line is new")
    func wantedTicket() throws {
        let text = "# Why.\n> lift\n> {ticket}\n"
        let replies = [["filed LY-71, not LY-72"], ["LY-71 is open"]]
        #expect(
            try Self.record(text, replies)
                == "# Why.\n> lift\n< filed {ticket}, not LY-72\n> {ticket}\n< {ticket} is open\n")
    }

    @Test("leaves tickets that the story itself names, or that nothing asks for")
    func ownTicket() throws {
        let text = "# Why.\n> LY-1\n> list\n"
        let replies = [["LY-1 is open"], ["LY-1, LY-2"]]
        #expect(try Self.record(text, replies) == "# Why.\n> LY-1\n< LY-1 is open\n> list\n< LY-1, LY-2\n")
    }

    @Test("leaves turns that were not played as they were")
    func partial() throws {
        let text = "# Why.\n> a\n< b\n> c\n< d\n"
        #expect(try Self.record(text, [["new"]]) == "# Why.\n> a\n< new\n> c\n< d\n")
    }
}
