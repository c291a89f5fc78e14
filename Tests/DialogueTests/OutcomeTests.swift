import Dialogue
import Testing
import Understanding
import Vocabulary

@Suite("Going on after a handler")
struct OutcomeTests {
    private static let choices = [
        Choice(.term("choice.same"), .turn(intent: "complaint.status", slots: ["ticket": .ticket(7)])),
        Choice(.term("choice.new"), .decide("new"), words: "new"),
    ]

    private static func duplicates(_ request: Request) -> Outcome? {
        guard request.intent == "complaint.file", request.decision == nil else { return TestTalk.answer(request) }
        return Outcome("duplicate", ["ticket": .ticket(7)], next: .choose(choices, slot: nil))
    }

    @Test("a choice is shown with numbers behind the outcome's words")
    func offered() throws {
        var talk = try TestTalk(Self.duplicates)
        let reply = talk.say("电梯坏了")
        #expect(reply.text == "已有LY-7。\n1. 同一件\n2. 另一件")
        #expect(reply.outcome == "duplicate")
        #expect(reply.expects == "choice")
    }

    @Test("a decision goes back to the handler with all that was said", arguments: ["2", "另一件", "不是"])
    func decided(line: String) throws {
        var talk = try TestTalk(Self.duplicates)
        #expect(talk.say("电梯坏了", line).outcome == "filed")
        #expect(talk.requests.map(\.decision) == [nil, "new"])
        #expect(talk.requests.last?.text("description") == "电梯坏了")
    }

    @Test("a choice can turn to another intent", arguments: ["1", "是"])
    func turned(line: String) throws {
        var talk = try TestTalk(Self.duplicates)
        #expect(talk.say("电梯坏了", line).text == "LY-7：已登记")
        #expect(talk.requests.last?.intent == "complaint.status")
    }

    @Test("a slot asked for again keeps what else was said")
    func asked() throws {
        var talk = try TestTalk { request in
            request.place() == TestTalk.compound
                ? Outcome("needs-place", next: .ask(slot: "place")) : TestTalk.answer(request)
        }
        let reply = talk.say("电梯坏了")
        #expect(reply.text == "请换一个小区。")
        #expect(reply.expects == "place")
        #expect(talk.say("兰山区的阳光花园").outcome == "filed")
        #expect(talk.requests.last?.place() == TestTalk.sunny)
        #expect(talk.requests.last?.category == .lift)
        #expect(talk.requests.last?.text("description") == "电梯坏了")
    }

    private static func pages(_ request: Request) -> Outcome? {
        guard request.intent == "issue.list" else { return TestTalk.answer(request) }
        let next = request.offset + 5
        return Outcome("listed", ["total": .number(12)], next: next < 12 ? .more(offset: next) : nil)
    }

    @Test("more shows page after page until there is none")
    func more() throws {
        var talk = try TestTalk(Self.pages)
        #expect(talk.say("更多").outcome == "nothing-more")
        _ = talk.say("问题", "更多", "更多")
        #expect(talk.requests.map(\.offset) == [0, 5, 10])
        #expect(talk.say("更多").outcome == "nothing-more")
    }

    @Test("more of a list while a question is open leaves it open")
    func moreInForm() throws {
        var talk = try TestTalk(as: TestTalk.stranger, Self.pages)
        let reply = talk.say("金域社区的问题", "我要投诉", "更多")
        #expect(reply.outcome == "listed")
        #expect(reply.expects == "place")
        #expect(talk.conversation.expects == "place")
    }

    @Test("signing in or out forgets the form, the place and the list")
    func forgotten() throws {
        var talk = try TestTalk(as: TestTalk.stranger, Self.pages)
        _ = talk.say("金域社区的问题", "我要投诉")
        talk.conversation.forgetPerson()
        #expect(talk.conversation.expects == nil)
        #expect(talk.say("更多").outcome == "nothing-more")
        #expect(talk.say("评分").expects == "place")
    }
}
