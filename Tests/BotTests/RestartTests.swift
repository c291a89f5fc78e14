import Bot
import Dialogue
import Governance
import Handlers
import Scripts
import Testing
import Vocabulary

@Suite("A talk that ends too soon")
struct RestartTests {
    @Test("a half-filled form is there after a restart, and can be gone on with")
    func survives() async throws {
        let town = try Town()
        let first = await (try town.talk("resident")).hear("我要投诉奥正社区")
        #expect(first.expects == "category")
        let talk = try Town(of: town, now: Town.now.advanced(bySeconds: 60)).talk("resident")
        let greeting = await talk.greeting()
        #expect(greeting.text.contains("没填完的投诉"))
        let resumed = await talk.hear("继续")
        #expect(resumed.outcome == "resumed" && resumed.expects == "category")
        let filed = await talk.hear("楼道灯不亮")
        #expect(filed.outcome == "filed" && filed.facts["place"]?.name == "奥正社区")
    }

    @Test("it is told once, in the language of whoever comes back")
    func toldOnce() async throws {
        let town = try Town()
        _ = await (try town.talk("resident")).hear("我要投诉奥正社区")
        let talk = try town.talk("resident")
        #expect(await talk.hear("hello").text.contains("unfinished"))
        #expect(await !talk.hear("hello").text.contains("unfinished"))
        let third = try town.talk("resident")
        #expect(await !third.hear("hello").text.contains("unfinished"))
        #expect(await third.hear("continue").outcome == "resumed")
    }

    @Test("its greeting is in the language of the talk before, unless another is asked for")
    func languageOfBefore() async throws {
        let town = try Town()
        _ = await (try town.talk("resident")).hear("我要投訴奧正社區")
        let asked = await (try town.talk("resident", language: .en)).greeting()
        #expect(asked.language == .en)
        #expect(await (try town.talk("resident")).greeting().text.contains("已登錄"))
    }

    @Test("a language that was asked for is kept, and is no unfinished form")
    func languageIsNoForm() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        await talk.hear(all: ["speak English", "hello"])
        #expect(await talk.hear("my data").facts["unfinished"] == nil)
        #expect(await talk.hear("我要投诉奥正社区").expects == "category")
        #expect(await talk.hear("my data").facts["unfinished"] != nil)
    }

    @Test("a greeting can be heard again")
    func greetingAgain() async throws {
        let talk = try Town().talk("resident")
        let greeting = await talk.greeting()
        #expect(await talk.hear("再说一遍").text == greeting.text)
    }

    @Test("what was finished or dropped for good leaves nothing behind")
    func nothingLeft() async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        await talk.hear(all: ["我要投诉奥正社区", "楼道灯不亮"])
        #expect(try town.services.talks.kept(of: try account(town), at: Town.now) == nil)
    }

    @Test("nobody else is told, and nobody who has signed out")
    func othersForms() async throws {
        let town = try Town()
        _ = await (try town.talk("resident")).hear("我要投诉奥正社区")
        #expect(await !(try town.talk("neighbour").greeting()).text.contains("投诉"))
        #expect(await (try town.talk()).hear("继续").outcome != "resumed")
    }

    @Test("a form older than the rules keep it is forgotten")
    func forgotten() async throws {
        let town = try Town()
        _ = await (try town.talk("resident")).hear("我要投诉奥正社区")
        let later = Town.now.advanced(bySeconds: Int64(town.services.rules.talk.keepDays + 1) * 86_400)
        #expect(await !(try Town(of: town, now: later).talk("resident").greeting()).text.contains("投诉"))
    }

    @Test("a language asked for once is kept for the person")
    func language() async throws {
        let town = try Town()
        _ = await (try town.talk("resident")).hear("请用英文")
        #expect(await (try town.talk("resident")).hear("你好").language == .en)
    }

    @Test("what cannot be read any more is passed over")
    func damaged() async throws {
        let town = try Town()
        try await town.services.talks.keep("{\"open\":7}", of: try account(town), at: Town.now)
        #expect(await (try town.talk("resident")).hear("你好").outcome == "greeted")
    }

    private func account(_ town: Town) throws -> Int64 {
        guard let account = try town.services.accounts.account(named: "resident") else { throw Missing() }
        return account.id
    }
}
