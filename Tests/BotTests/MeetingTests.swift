import Bot
import Dialogue
import Scripts
import Testing

@Suite("Scheduling a joint meeting")
struct MeetingTests {
    @Test(
        "an hour that is put right keeps its day, and a day its hour",
        arguments: [
            (["改成下午四点"], "11月27日（周五）16:00"), (["改到周四"], "11月26日（周四）15:00"),
            (["不对，是周四", "改成下午四点"], "11月26日（周四）16:00"),
        ])
    func putRight(corrections: [String], start: String) async throws {
        let talk = try Town().talk("community")
        #expect(await talk.hear("周五下午三点在金域社区开个联席会").expects == "topic")
        for line in corrections { #expect(await talk.hear(line).expects == "topic", "\(line)") }
        var reply = await talk.hear("停车")
        if reply.expects == "confirmation" { reply = await talk.hear("是") }
        #expect(reply.outcome == "scheduled" && reply.text.contains(start), "\(reply.text)")
    }

    @Test(
        "one sentence schedules it and invites everybody who belongs to it",
        arguments: [
            ("周五下午三点在金域社区开联席会，议题是停车", Language.hans), ("週五下午三點在金域社區開聯席會，議題是停車", .hant),
            ("schedule a joint meeting at Jinyu Community on Friday at 3pm about parking", .en),
        ])
    func scheduled(line: String, language: Language) async throws {
        let reply = try await Town().talk("county").hear(line)
        #expect(reply.intent == "meeting.schedule" && reply.outcome == "scheduled" && reply.language == language)
        #expect(reply.facts["when"] == .string("2026-11-27T15:00:00+08:00"))
        #expect(try #require(reply.facts["id"]?.int) > 0)
        let parties = reply.facts["invitees"]?.items.compactMap { $0["party"]?.string }
        #expect(
            parties == [
                "neighbourhood-committee", "owners-committee", "company", "housing", "civil-affairs",
                "urban-management",
            ])
    }

    @Test("what is missing is asked for, a turn each")
    func questions() async throws {
        let talk = try Town().talk("community")
        var expected: [String?] = []
        for line in ["我要开联席会", "金域社区", "周五下午三点", "停车"] { expected.append(await talk.hear(line).expects) }
        #expect(expected == ["place", "when", "topic", nil])
    }

    @Test("a time in the past is refused and another asked for", arguments: ["今天上午八点", "2026年11月20日下午三点"])
    func past(time: String) async throws {
        let talk = try Town().talk("county")
        let refused = await talk.hear("\(time)在金域社区开联席会，议题是停车")
        #expect(refused.outcome == "past" && refused.expects == "when")
        let later = await talk.hear("明天下午三点")
        #expect(later.outcome == "scheduled" && later.facts["when"] == .string("2026-11-24T15:00:00+08:00"))
    }

    @Test("a taken time is refused, and the next free ones can be chosen by number")
    func clash() async throws {
        let town = try Town()
        let talk = try town.talk("county")
        _ = await talk.hear("周五下午三点在金域社区开联席会，议题是停车")
        let refused = await talk.hear("周五下午三点半在奥正社区开联席会，议题是电梯")
        #expect(refused.outcome == "clash" && refused.expects == "choice")
        let free = try #require(refused.facts["free"]?.items.first?["when"]?.string)
        #expect(refused.facts["free"]?.items.count == 3)
        let chosen = await talk.hear("1")
        #expect(chosen.outcome == "scheduled" && chosen.facts["when"] == .string(free))
    }

    @Test("another time may be said instead of a number")
    func clashAnsweredFreely() async throws {
        let reply = try await Town().talk("county").hear(all: [
            "周五下午三点在金域社区开联席会，议题是停车", "周五下午三点在金域社区开联席会，议题是电梯", "下周一上午九点",
        ])
        #expect(reply.outcome == "scheduled" && reply.facts["when"] == .string("2026-11-30T09:00:00+08:00"))
    }

    @Test(
        "only staff may schedule one",
        arguments: [("resident", "not-permitted"), ("company", "not-permitted"), (nil, "not-signed-in")])
    func refused(account: String?, outcome: String) async throws {
        let talk = try Town().talk(account)
        let reply = await talk.hear("周五下午三点在金域社区开联席会，议题是停车")
        #expect(reply.intent == "meeting.schedule" && reply.outcome == outcome && reply.expects == nil)
        let next = await talk.hear("金域社区评分多少")
        #expect(next.outcome == "rated")
    }

    @Test("only within the own area")
    func outsideArea() async throws {
        let reply = try await Town().talk("elsewhere").hear("周五下午三点在金域社区开联席会，议题是停车")
        #expect(reply.outcome == "outside-area")
    }
}
