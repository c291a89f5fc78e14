import Dialogue
import Testing
import Understanding
import Vocabulary

@Suite("What is not understood but not far off")
struct OfferTests {
    private static let offers = [
        Offer(
            intent: "complaint.file",
            slots: ["category": said(.category(.lift)), "description": said(.text("天马行空"))]),
        Offer(intent: "issue.list", slots: [:]),
    ]

    private static func said(_ value: SlotValue) -> SlotReading { SlotReading(value: value, text: "", span: nil) }

    private static func ask(_ talk: inout TestTalk) -> Reply { talk.say("天马行空") { $0.offers = offers } }

    @Test("the possible intents are offered by number, and none of them")
    func offered() throws {
        var talk = try TestTalk()
        let reply = Self.ask(&talk)
        #expect(reply.text == "您想办哪一件？\n1. 说“电梯坏了”\n2. 说“问题”\n3. 都不是")
        #expect(reply.expects == "choice" && reply.outcome == "offer" && talk.requests.isEmpty)
    }

    @Test("the one chosen is done with what the message said")
    func chosen() throws {
        var talk = try TestTalk()
        _ = Self.ask(&talk)
        #expect(talk.say("2").outcome == "listed")
        _ = Self.ask(&talk)
        _ = talk.say("1")
        #expect(talk.requests.last?.intent == "complaint.file" && talk.requests.last?.category == .lift)
    }

    @Test("none of them drops the question", arguments: ["3", "都不是", "不是"])
    func none(line: String) throws {
        var talk = try TestTalk()
        _ = Self.ask(&talk)
        #expect(talk.say(line).outcome == "cancelled")
        #expect(talk.conversation.expects == nil)
    }

    @Test("something else said instead is heard")
    func other() throws {
        var talk = try TestTalk()
        _ = Self.ask(&talk)
        #expect(talk.say("金域社区评分").outcome == "rated")
        #expect(talk.conversation.expects == nil)
    }

    @Test("another guess takes the place of the first, the same one does not")
    func otherGuess() throws {
        var talk = try TestTalk()
        _ = Self.ask(&talk)
        #expect(talk.say("天马行空") { $0.offers = Self.offers.dropLast() }.outcome != "offer")
        let other = talk.say("天马行空") { $0.offers = [Offer(intent: "rating.check", slots: [:])] }
        #expect(other.outcome == "offer" && other.expects == "choice")
    }

    @Test("what puts right or takes back what was done is not held up by an offer", arguments: ["undo", "correct"])
    func aboveOffers(intent: String) throws {
        var talk = try TestTalk()
        _ = Self.ask(&talk)
        let reply = talk.say("天马行空") { ($0.intent, $0.source, $0.isExact) = (intent, .template, true) }
        #expect(reply.intent == intent && reply.expects == nil)
    }

    @Test("an open question is not pushed aside by an offer")
    func openQuestion() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        _ = talk.say("我要投诉")
        #expect(Self.ask(&talk).expects == "place")
    }

    @Test("a matter of another office is told where to go")
    func elsewhere() throws {
        var talk = try TestTalk()
        let reply = talk.say("天马行空") { $0.isElsewhere = true }
        #expect(reply.outcome == "elsewhere" && reply.text == "请拨12345。" && reply.intent == nil)
    }
}
