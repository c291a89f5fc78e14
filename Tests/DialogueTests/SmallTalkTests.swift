import Dialogue
import Scripts
import Testing
import Understanding
import Vocabulary

@Suite("Talk about the talk")
struct SmallTalkTests {
    @Test("an empty line says what can be said", arguments: ["", "  ", "　", "\u{200B}"])
    func empty(line: String) throws {
        var talk = try TestTalk()
        #expect(talk.say(line).outcome == "empty")
    }

    @Test(
        "what is not understood is said so, and nothing is done",
        arguments: ["天马行空", "🙂", "'; DROP TABLE entry; --", "12345"])
    func notUnderstood(line: String) throws {
        var talk = try TestTalk()
        let reply = talk.say(line)
        #expect(reply.outcome == "not-understood")
        #expect(reply.intent == nil)
        #expect(talk.requests.isEmpty)
    }

    @Test("a question mark gives help, or explains the open question", arguments: ["?", "？", "？？", " ? "])
    func questionMark(line: String) throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say(line).outcome == "help")
        let reply = talk.say("我要投诉", line)
        #expect(reply.outcome == "explained")
        #expect(reply.text == "请说小区的名字。\n是哪个小区？")
        #expect(reply.expects == "place")
    }

    @Test("a question mark explains a choice and a confirmation too")
    func questionMarkElsewhere() throws {
        var talk = try TestTalk()
        #expect(talk.say("阳光花园评分", "?").text.hasPrefix("请回答 1 到 2。\n"))
        var staff = try TestTalk(as: TestTalk.staff)
        let reply = staff.say("金域社区开会", "电梯维修", "?")
        #expect(reply.expects == "confirmation")
        #expect(reply.text == "金域社区开会，议“电梯维修”，对吗？")
    }

    @Test("help lists what this person may do, what people come for before the talk itself")
    func help() throws {
        var stranger = try TestTalk(as: TestTalk.stranger)
        #expect(stranger.say("帮助").text == "您可以说：\n说“电梯坏了”\n说“问题”\n说帮助")
        var resident = try TestTalk()
        #expect(resident.say("帮助").text.contains("我的电话"))
        #expect(!resident.say("帮助").text.contains("开会"))
        var staff = try TestTalk(as: TestTalk.staff)
        #expect(staff.say("帮助").text.contains("开会"))
    }

    @Test("who may not is told who may")
    func notPermitted() throws {
        var talk = try TestTalk()
        let reply = talk.say("金域社区开会")
        #expect(reply.outcome == "not-permitted")
        #expect(reply.text == "由社区街道办理。")
        let roles: JSONValue = .array([.object(["role": .string("community")]), .object(["role": .string("street")])])
        #expect(reply.facts["roles"] == roles)
        #expect(talk.requests.isEmpty)
    }

    @Test("who is not signed in is told to sign in, before any question")
    func notSignedIn() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say("我的电话").outcome == "not-signed-in")
        #expect(talk.conversation.expects == nil)
    }

    @Test("the last reply is said again, once", arguments: ["我要投诉", "帮助", "金域社区评分", "阳光花园评分"])
    func repeated(line: String) throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say("再说一遍").outcome == "nothing-to-repeat")
        let first = talk.say(line)
        let again = talk.say("再说一遍")
        #expect(again.text == first.text)
        #expect(again.expects == first.expects)
    }

    @Test("a greeting knows the person's name")
    func greeting() throws {
        var talk = try TestTalk()
        #expect(talk.say("你好呀").text == "您好，王芳。")
        var stranger = try TestTalk(as: TestTalk.stranger)
        #expect(stranger.say("你好呀").text == "您好。")
    }

    static let turns = [
        ("金域社区评分", "金域社区评分86.3"), ("金域社區評分", "金域社區評級86.3"), ("rating of Jinyu Community", "Jinyu Community rates 86.3"),
    ]

    @Test("each message is answered in its own language", arguments: turns)
    func language(line: String, text: String) throws {
        var talk = try TestTalk()
        #expect(talk.say(line).text == text)
    }

    @Test("a message without a language is answered in the last one, at first in Simplified Chinese")
    func lastLanguage() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say("1").language == .hans)
        #expect(talk.say("help", "1").language == .en)
        #expect(talk.say("幫助", "1").language == .hant)
    }

    @Test("a language that was asked for stays, whatever is written")
    func fixedLanguage() throws {
        var talk = try TestTalk()
        let reply = talk.say("speak chinese")
        #expect(reply.outcome == "language-set")
        #expect(reply.language == .hans)
        #expect(talk.say("rating of Jinyu Community").text == "金域社区评分86.3")
        #expect(talk.say("请用英文", "金域社区评分").text == "Jinyu Community rates 86.3")
        talk.conversation.prefer(.hant)
        #expect(talk.conversation.language == .en)
    }

    @Test("a ticket by itself shows its entry", arguments: ["LY-1024", "#1024", "工单1024"])
    func ticket(line: String) throws {
        var talk = try TestTalk()
        #expect(talk.say(line).outcome == "status")
        #expect(talk.requests.first?.ticket == 1024)
    }

    @Test("the ticket last talked of is remembered")
    func ticketMemory() throws {
        var talk = try TestTalk()
        _ = talk.say("电梯坏了", "查")
        #expect(talk.requests.last?.ticket == 1024)
    }

    @Test("a yes, a no and a cancel mean nothing where nothing is open", arguments: ["是", "不是", "算了", "cancel"])
    func nothingOpen(line: String) throws {
        var talk = try TestTalk()
        #expect(talk.say(line).outcome == "nothing-open")
    }
}
