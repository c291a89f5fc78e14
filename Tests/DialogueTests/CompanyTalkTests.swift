import Dialogue
import Testing
import Understanding

@Suite("Which company is meant")
struct CompanyTalkTests {
    @Test("a company whose name was mistyped is offered", arguments: ["1", "第一个", "沂蒙物业"])
    func offered(line: String) throws {
        var talk = try TestTalk()
        let reply = talk.say("沂猛物业的星级")
        #expect(reply.outcome == "not-found" && reply.expects == "choice")
        #expect(reply.text.contains("1. 沂蒙物业"))
        _ = talk.say(line)
        #expect(talk.requests.last?.slots["company"]?.value == .company(.named([TestTalk.company])))
    }

    @Test("none of the companies offered leads back to the question")
    func none() throws {
        var talk = try TestTalk()
        let reply = talk.say("仪梦物业的星级", "都不是")
        #expect(reply.expects == "company" && talk.requests.isEmpty)
    }

    @Test("an answer to the question for a company may be its short form, mistyped")
    func answered() throws {
        var talk = try TestTalk()
        let reply = talk.say("星级", "宜梦")
        #expect(reply.expects == "choice")
        _ = talk.say("2")
        #expect(talk.requests.last?.intent == "company.rating")
    }
}
