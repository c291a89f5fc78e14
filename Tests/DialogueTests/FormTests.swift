import Dialogue
import Testing
import Understanding
import Vocabulary

@Suite("Asking for what is missing")
struct FormTests {
    @Test("one question at a time, then the handler with every answer")
    func oneByOne() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        let first = talk.say("我要投诉")
        #expect(first.outcome == "ask")
        #expect(first.expects == "place")
        #expect(first.text == "是哪个小区？")
        #expect(first.facts["slot"] == .string("place"))
        let second = talk.say("金域社区")
        #expect(second.expects == "category")
        #expect(second.text.hasPrefix("是什么问题？\n1. 电梯\n2. 漏水"))
        #expect(talk.say("1").expects == "description")
        #expect(talk.requests.isEmpty)
        #expect(talk.say("半夜咣当响").outcome == "filed")
        let request = try #require(talk.requests.first)
        #expect(request.place() == TestTalk.compound)
        #expect(request.category == .lift)
        #expect(request.text("description") == "半夜咣当响")
    }

    @Test("an answer fills every slot that it names")
    func several() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say("我要投诉", "金域社区3号楼电梯，电话13800138000").expects == "description")
        #expect(talk.say("不动了").outcome == "filed")
        let request = try #require(talk.requests.first)
        #expect(request.category == .lift)
        #expect(request.location == Location(building: "3"))
        #expect(request.phone == "13800138000")
    }

    @Test("the home stands in for the place, and the message for its description")
    func defaults() throws {
        var talk = try TestTalk()
        #expect(talk.say("电梯坏了").outcome == "filed")
        #expect(talk.requests.first?.place() == TestTalk.compound)
        #expect(talk.requests.first?.text("description") == "电梯坏了")
    }

    static let choices = [
        ("1", Category.lift), ("２", .leak), ("第二个", .leak), ("选1", .lift), ("漏水", .leak), ("噪音", .noise),
    ]

    @Test("a choice is named by its number or its words", arguments: choices)
    func choice(answer: String, category: Vocabulary.Category) throws {
        var talk = try TestTalk()
        #expect(talk.say("我要投诉", answer).expects == "description")
        _ = talk.say("坏了")
        #expect(talk.requests.first?.category == category)
    }

    @Test(
        "an answer that cannot be read is asked for again with a hint",
        arguments: ["0", "10", "99999999999999999999", "🙂"])
    func unreadable(answer: String) throws {
        var talk = try TestTalk()
        let reply = talk.say("我要投诉", answer)
        #expect(reply.outcome == "cannot-read")
        #expect(reply.expects == "category")
        #expect(reply.text.hasPrefix("没有看懂。\n请回答 1 到 9。\n是什么问题？\n1. 电梯"))
    }

    @Test("thanks, a greeting and a yes leave the question open", arguments: ["谢谢你", "你好呀", "好的"])
    func smallTalk(line: String) throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        let reply = talk.say("我要投诉", line)
        #expect(reply.expects == "place")
        #expect(reply.text.hasSuffix("是哪个小区？"))
        #expect(!reply.text.contains("没有找到"))
    }

    @Test("a confirmation shows what will be done; a yes does it")
    func confirmed() throws {
        var talk = try TestTalk(as: TestTalk.staff)
        let question = talk.say("金域社区开会", "电梯维修")
        #expect(question.outcome == "confirm")
        #expect(question.expects == "confirmation")
        #expect(question.text == "金域社区开会，议“电梯维修”，对吗？")
        #expect(talk.requests.isEmpty)
        #expect(talk.say("是").outcome == "scheduled")
        #expect(talk.requests.count == 1)
    }

    @Test("a guess is confirmed first, what was plainly said is not")
    func guessed() throws {
        var talk = try TestTalk()
        let question = talk.say("电梯坏了", isGuess: true)
        #expect(question.outcome == "confirm")
        #expect(question.text == "对吗？")
        #expect(talk.requests.isEmpty)
        #expect(talk.say("是").outcome == "filed")
        #expect(talk.say("电梯坏了").outcome == "filed")
    }

    @Test("a no drops what was to be confirmed")
    func denied() throws {
        var talk = try TestTalk(as: TestTalk.staff)
        #expect(talk.say("金域社区开会", "电梯维修", "不是").outcome == "cancelled")
        #expect(talk.requests.isEmpty)
        #expect(talk.conversation.expects == nil)
    }

    @Test("anything else at a confirmation asks again")
    func unclear() throws {
        var talk = try TestTalk(as: TestTalk.staff)
        let reply = talk.say("金域社区开会", "电梯维修", "嗯哼")
        #expect(reply.outcome == "cannot-read")
        #expect(reply.expects == "confirmation")
        #expect(reply.text.hasSuffix("对吗？"))
    }

    @Test("a form can be dropped", arguments: ["算了", "不", "cancel"])
    func cancelled(line: String) throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.say("我要投诉", line).outcome == "cancelled")
        #expect(talk.conversation.expects == nil)
        #expect(talk.say("算了").outcome == "nothing-open")
    }

    @Test("an interrupt drops the form; without one it is nothing")
    func interrupted() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        #expect(talk.interrupt() == nil)
        _ = talk.say("我要投诉")
        #expect(talk.interrupt()?.outcome == "cancelled")
        #expect(talk.conversation.expects == nil)
        #expect(talk.interrupt() == nil)
    }

    @Test("another matter is dealt with, and then the open question comes back")
    func digression() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        let reply = talk.say("我要投诉", "金域社区评分")
        #expect(reply.outcome == "rated")
        #expect(reply.text == "金域社区评分86.3\n是哪个小区？")
        #expect(reply.expects == "place")
        #expect(talk.say("金域社区").expects == "category")
    }

    @Test("a refused digression leaves the question open")
    func refusedDigression() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        let reply = talk.say("我要投诉", "我的电话")
        #expect(reply.outcome == "not-signed-in")
        #expect(reply.expects == "place")
        #expect(reply.text == "请先登录。\n是哪个小区？")
    }

    @Test("after a handler has failed nothing is open and the talk goes on")
    func failed() throws {
        var talk = try TestTalk { _ in nil }
        #expect(talk.say("电梯坏了").text == "系统出了问题。")
        #expect(talk.conversation.expects == nil)
        talk.handler = TestTalk.answer
        #expect(talk.say("电梯坏了").outcome == "filed")
    }

    @Test("a failed digression gives the question back")
    func failedDigression() throws {
        var talk = try TestTalk(as: TestTalk.stranger) { _ in nil }
        #expect(talk.say("我要投诉", "金域社区评分").outcome == "unavailable")
        #expect(talk.conversation.expects == "place")
    }

    @Test("danger is warned of at once, and what was asked goes on")
    func danger() throws {
        var talk = try TestTalk(as: TestTalk.stranger)
        let reply = talk.say("着火")
        #expect(reply.text.hasPrefix("着火，请拨119。\n"))
        #expect(reply.expects == "place")
        #expect(reply.facts["danger"]?["number"] == .string("119"))
    }
}
