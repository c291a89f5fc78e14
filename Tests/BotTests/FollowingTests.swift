import Bot
import Dialogue
import Governance
import Handlers
import Scripts
import Testing
import Vocabulary

@Suite("Following a complaint to its end")
struct FollowingTests {
    @Test("who reported is told once what became of it, and so is who supports it")
    func told() async throws {
        let (town, ticket) = try await filed()
        _ = await (try town.talk("neighbour")).hear("附议\(ticket)")
        try await town.resolve(ticket)
        for name in ["resident", "neighbour"] {
            let talk = try town.talk(name)
            let greeting = await talk.greeting()
            #expect(greeting.text.contains("LY-\(ticket)") && greeting.text.contains("办结"), "\(name)")
            #expect(await !talk.hear("你好").text.contains("LY-\(ticket)"), "\(name) twice")
        }
        #expect(await !(try town.talk("rival").greeting()).text.contains("LY-"))
    }

    @Test("it is told in the open talk, too, before the answer")
    func openTalk() async throws {
        let (town, ticket) = try await filed()
        let talk = try town.talk("resident")
        _ = await talk.hear("你好")
        try await town.resolve(ticket)
        let reply = await talk.hear("hello")
        #expect(reply.text.contains("LY-\(ticket)") && reply.outcome == "greeted")
    }

    @Test("nobody is told of their own doing")
    func ownDoing() async throws {
        let (town, ticket) = try await filed()
        let talk = try town.talk("resident")
        _ = await talk.hear("给LY-\(ticket)补充一下，是5楼")
        #expect(await !talk.hear("你好").text.contains("LY-\(ticket)"))
    }

    @Test("quiet hours hold news back until they are over; notifications that are off drop them")
    func quiet() async throws {
        let (town, ticket) = try await filed()
        let set = await (try town.talk("resident")).hear("晚上十点到早上七点别通知我")
        #expect(set.outcome == "set" && set.facts["quiet_from"] == .string("22:00"), "\(set.text)")
        try await town.resolve(ticket)
        let night = try Town(of: town, now: moment("2026-11-23T23:00"))
        #expect(await !(try night.talk("resident").greeting()).text.contains("LY-"))
        let morning = try Town(of: town, now: moment("2026-11-24T08:00"))
        #expect(await (try morning.talk("resident").greeting()).text.contains("LY-\(ticket)"))
    }

    @Test("only results, or nothing at all, where that is wished", arguments: [("只通知结果", true), ("关掉通知", false)])
    func wishes(words: String, tellsResult: Bool) async throws {
        let (town, ticket) = try await filed()
        #expect(await (try town.talk("resident")).hear(words).outcome == "set")
        _ = try await town.services.ledger.perform(
            .accept, on: ticket, by: try town.account("company"), at: Town.now)
        #expect(await !(try town.talk("resident").greeting()).text.contains("LY-"))
        try await town.resolve(ticket)
        #expect(await (try town.talk("resident").greeting()).text.contains("LY-") == tellsResult)
    }

    @Test(
        "who is not satisfied has it taken up again; who is, has not",
        arguments: [("不满意，还在漏", "reopened"), ("很满意", "rated")])
    func judged(words: String, outcome: String) async throws {
        let (town, ticket) = try await filed()
        let talk = try town.talk("resident")
        #expect(await talk.hear("LY-\(ticket) 满意").outcome == "not-done")
        try await town.resolve(ticket)
        #expect(await talk.hear("LY-\(ticket)\(words)").outcome == outcome)
        let state = try town.services.ledger.entry(ticket)?.state
        #expect(state == (outcome == "reopened" ? .inProgress : .resolved))
    }

    @Test("only the reporter judges")
    func othersJudge() async throws {
        let (town, ticket) = try await filed()
        try await town.resolve(ticket)
        #expect(await (try town.talk("neighbour")).hear("LY-\(ticket) 不满意").outcome == "not-yours")
        #expect(await (try town.talk()).hear("LY-\(ticket) 不满意").outcome == "not-yours")
    }

    @Test("an entry is pressed for once a deadline, by its reporter and those who support it")
    func urged() async throws {
        let (town, ticket) = try await filed()
        #expect(await (try town.talk("neighbour")).hear("催办LY-\(ticket)").outcome == "not-yours")
        let talk = try town.talk("resident")
        let urged = await talk.hear("催办LY-\(ticket)")
        #expect(urged.outcome == "urged" && urged.facts["supervisor"]?.name == "兰山街道")
        #expect(await talk.hear("催催我那个投诉").outcome == "already-urged")
        try await town.resolve(ticket)
        #expect(await talk.hear("urge LY-\(ticket)").outcome == "done-already")
    }

    @Test("what is kept about a person is shown, and erased; the entry stays without the number")
    func erased() async throws {
        let (town, ticket) = try await filed()
        let talk = try town.talk("resident")
        #expect(await talk.hear("我的资料").text.contains("13800138000"))
        #expect(await talk.hear("删除我的电话").expects == "confirmation")
        let erased = await talk.hear("是")
        #expect(erased.outcome == "erased" && erased.facts["entries"] == .int(1))
        let entry = try town.services.ledger.entry(ticket)
        #expect(entry?.contactPhone == nil && entry?.state == .dispatched)
        #expect(await !talk.hear("what do you know about me").text.contains("13800138000"))
    }

    @Test(
        "an erased number is gone from the person's own words, however it was spaced",
        arguments: ["13800138000", "138 0013 8000"])
    func erasedWords(number: String) async throws {
        let town = try Town()
        let talk = try town.talk("resident")
        let ticket = try town.entry(await talk.hear("3号楼，电梯按了没反应，电话\(number)")).number
        let asked = await talk.hear("删除我的电话")
        #expect(asked.text.contains("电话") && !asked.text.contains("phone"))
        _ = await talk.hear("是")
        let entry = try town.services.ledger.entry(ticket)
        #expect(entry?.description == "3号楼，电梯按了没反应，电话***" && entry?.contactPhone == nil)
    }

    private func filed() async throws -> (town: Town, ticket: Int64) {
        let town = try Town()
        let reply = await (try town.talk("resident")).hear("金域社区3号楼漏水")
        return (town, try town.entry(reply).number)
    }
}

extension Town {
    func account(_ name: String) throws -> Account {
        guard let account = try services.accounts.account(named: name) else { throw Missing() }
        return account
    }

    /// The company reports the work done.
    func resolve(_ ticket: Int64) async throws {
        _ = try await services.ledger.perform(
            .resolve(evidence: "已修好"), on: ticket, by: try account("company"), at: Town.now)
    }
}
