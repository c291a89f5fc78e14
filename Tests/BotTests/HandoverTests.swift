import Bot
import Dialogue
import Handlers
import Testing
import Vocabulary

@Suite("Handing over to a person")
struct HandoverTests {
    @Test("the staff of the place see the talk so far and answer; the person is told once")
    func answered() async throws {
        let town = try Town()
        let person = try town.talk("resident")
        _ = await person.hear("物业费为什么涨")
        let asked = await person.hear("转人工")
        #expect(asked.outcome == "handed-over" && asked.text.contains("12345") && asked.text.contains("金域社区"))
        let staff = try town.talk("community")
        let list = await staff.hear("有哪些转人工")
        #expect(list.outcome == "waiting" && list.text.contains("物业费为什么涨") && list.text.contains("13800138000"))
        #expect(await staff.hear("回复H-1 按照2026年的合同，物业已公示").outcome == "answered")
        #expect(await staff.hear("有哪些转人工").outcome == "nobody-waiting")
        #expect(await person.hear("你好").text.contains("物业已公示"))
        #expect(await !person.hear("你好").text.contains("物业已公示"))
    }

    @Test("who has not signed in gets the answer in the same talk only")
    func stranger() async throws {
        let town = try Town()
        let person = try town.talk()
        #expect(await person.hear("我要找真人，电话13900139000").outcome == "handed-over")
        let staff = try town.talk("city")
        #expect(await staff.hear("pending handovers").text.contains("13900139000"))
        #expect(await staff.hear("answer H-1: somebody will ring you").outcome == "answered")
        #expect(await !(try town.talk()).hear("hello").text.contains("ring you"))
        #expect(await person.hear("hello").text.contains("ring you"))
    }

    @Test("only the staff in charge see and answer it, and once")
    func permissions() async throws {
        let town = try Town()
        _ = await (try town.talk("resident")).hear("转人工")
        for name in ["neighbour", "company"] {
            #expect(await (try town.talk(name)).hear("有哪些转人工").outcome == "not-permitted", "\(name)")
        }
        let elsewhere = try town.talk("elsewhere")
        #expect(await elsewhere.hear("有哪些转人工").outcome == "nobody-waiting")
        #expect(await elsewhere.hear("回复H-1 好的").outcome == "outside-area")
        let staff = try town.talk("county")
        #expect(await staff.hear("回复H-9 好的").outcome == "no-such-request")
        #expect(await staff.hear("回复H-1").expects == "answer")
        #expect(await staff.hear("明天上午有人联系您").outcome == "answered")
        #expect(await staff.hear("回复H-1 再说一次").outcome == "already-answered")
    }

    @Test("no password reaches the staff")
    func password() async throws {
        let town = try Town()
        let person = try town.talk()
        _ = await person.hear("login resident some-long-password")
        _ = await person.hear("转人工")
        #expect(await !(try town.talk("city")).hear("有哪些转人工").text.contains("some-long-password"))
    }

    @Test("what was erased is gone from the request, too")
    func erased() async throws {
        let town = try Town()
        let person = try town.talk("resident")
        await person.hear(all: ["物业费为什么涨", "转人工", "删除我的资料", "是"])
        let list = await (try town.talk("community")).hear("有哪些转人工")
        #expect(!list.text.contains("物业费") && !list.text.contains("13800138000"), "\(list.text)")
    }
}
