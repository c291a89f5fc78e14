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
        "a compound beside the topic is where it takes place",
        arguments: [
            ("周四下午3点开会 金域社区 停车", "停车"), ("明天上午十点金域社区开个会 议题电梯", "电梯"), ("周四下午3点开会，停车收费，金域社区", "停车收费"),
            ("周四下午3点开联席会，议题：金域社区停车难", "金域社区停车难"),
        ])
    func placeBesideTopic(line: String, topic: String) async throws {
        let talk = try Town().talk("county")
        var reply = await talk.hear(line)
        if reply.expects == "confirmation" { reply = await talk.hear("是") }
        #expect(reply.outcome == "scheduled" && reply.facts["place"]?.name == "金域社区", "\(reply.text)")
        #expect(reply.facts["topic"] == .string(topic), "\(reply.text)")
    }

    @Test("a compound alone is no topic", arguments: ["约个联席会，金域社区", "約個聯席會，金域社區"])
    func placeAlone(line: String) async throws {
        let talk = try Town().talk("county")
        #expect(await talk.hear(line).expects == "when")
        #expect(await talk.hear("周四下午3点").expects == "topic")
    }

    @Test(
        "a change of mind moves what was just arranged",
        arguments: ["算了改到周五", "算了还是周五吧", "算了，还是改到周五吧", "nevermind, move it to Friday", "算啦，改到禮拜五"])
    func changeOfMind(line: String) async throws {
        let talk = try Town().talk("county")
        _ = await talk.hear("周四下午三点在金域社区开联席会，议题是停车")
        let reply = await talk.hear(line)
        #expect(reply.outcome == "rescheduled", "\(reply.text)")
        #expect(reply.facts["when"] == .string("2026-11-27T15:00:00+08:00"))
    }

    @Test("a new hour alone is enough", arguments: ["改十点半", "改十點半", "make it 10:30"])
    func hourAlone(line: String) async throws {
        let talk = try Town().talk("county")
        let reply = await talk.hear(all: ["明天上午十点金域社区开个会 议题电梯", line])
        #expect(reply.facts["when"] == .string("2026-11-24T10:30:00+08:00"), "\(reply.text)")
    }

    @Test("a change said while calling off is asked about changes instead")
    func changeInstead() async throws {
        let talk = try Town().talk("county")
        _ = await talk.hear("周四下午三点在金域社区开联席会，议题是停车")
        #expect(await talk.hear("取消").expects == "choice")
        #expect(await talk.hear("改到周五").outcome == "rescheduled")
    }

    @Test("what was arranged before something was looked up is moved only when asked about")
    func afterLookingUp() async throws {
        let talk = try Town().talk("county")
        _ = await talk.hear("周四下午三点在金域社区开联席会，议题是停车")
        _ = await talk.hear("金域社区评分多少")
        let asked = await talk.hear("改到周五")
        #expect(asked.expects == "confirmation" && asked.text.contains("11月27日"), "\(asked.text)")
        #expect(await talk.hear("是").outcome == "rescheduled")
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

    private static let scheduled = "周五下午三点在金域社区开联席会，议题是停车"

    @Test(
        "a meeting is moved by day, by hour or by so much; what is not said stays",
        arguments: [
            ("把金域社区的联席会改到周四", "2026-11-26T15:00:00+08:00"), ("M-1改到上午十点", "2026-11-27T10:00:00+08:00"),
            ("联席会推迟一个小时", "2026-11-27T16:00:00+08:00"), ("联席会提前两个小时", "2026-11-27T13:00:00+08:00"),
            ("周五的联席会改到下周一上午九点", "2026-11-30T09:00:00+08:00"),
            ("move the joint meeting at Jinyu Community to Thursday", "2026-11-26T15:00:00+08:00"),
            ("move the meeting M-1 from Friday to Monday", "2026-11-30T15:00:00+08:00"),
            ("bring the joint meeting forward by two hours", "2026-11-27T13:00:00+08:00"),
            ("改成四点", "2026-11-27T16:00:00+08:00"),
            ("不对，是周四", "2026-11-26T15:00:00+08:00"),
        ])
    func moved(line: String, start: String) async throws {
        let talk = try Town().talk("community")
        _ = await talk.hear(Self.scheduled)
        let reply = await talk.hear(line)
        #expect(reply.outcome == "rescheduled" && reply.facts["when"] == .string(start), "\(reply.text)")
        #expect(reply.facts["before"] == .string("2026-11-27T15:00:00+08:00"))
    }

    @Test("half a day is asked after its hour, which then is that day's")
    func hourOfNewDay() async throws {
        let talk = try Town().talk("community")
        _ = await talk.hear(Self.scheduled)
        #expect(await talk.hear("联席会改到周四上午").outcome == "new-hour")
        let moved = await talk.hear("十点")
        #expect(moved.outcome == "rescheduled" && moved.facts["when"] == .string("2026-11-26T10:00:00+08:00"))
    }

    @Test("calling off says what would go and waits for a yes", arguments: ["取消", "1", "是", "确定取消", "yes"])
    func calledOff(yes: String) async throws {
        let talk = try Town().talk("community")
        _ = await talk.hear(Self.scheduled)
        let asked = await talk.hear("取消联席会")
        #expect(asked.outcome == "confirm-cancel" && asked.text.contains("金域社区") && asked.expects == "choice")
        #expect(await talk.hear(yes).outcome == "cancelled")
        #expect(await talk.hear("取消M-1").outcome == "already-cancelled")
    }

    @Test(
        "any no leaves it",
        arguments: [
            ("不取消", "kept"), ("2", "kept"), ("不是", "kept"), ("照开", "kept"), ("keep it", "kept"), ("算了", "cancelled"),
        ])
    func kept(no: String, outcome: String) async throws {
        let talk = try Town().talk("community")
        _ = await talk.hear(Self.scheduled)
        _ = await talk.hear("取消会议")
        #expect(await talk.hear(no).outcome == outcome)
        #expect(await talk.hear("M-1改到周四").outcome == "rescheduled")
    }

    @Test("of several meetings one is chosen")
    func which() async throws {
        let talk = try Town().talk("county")
        _ = await talk.hear(Self.scheduled)
        _ = await talk.hear("下周一上午九点在奥正社区开联席会，议题是电梯")
        #expect(await talk.hear("取消兰山区的联席会").outcome == "confirm-cancel", "the one talked of lies there")
        _ = await talk.hear("不取消")
        #expect(await talk.hear("取消周五的联席会").facts["meeting"] == .string("M-1"))
    }

    @Test("what was scheduled, moved or called off is taken back at once")
    func takenBack() async throws {
        let talk = try Town().talk("community")
        _ = await talk.hear(Self.scheduled)
        _ = await talk.hear("改到周四")
        let back = await talk.hear("撤销刚才的")
        #expect(back.outcome == "rescheduled" && back.facts["when"] == .string("2026-11-27T15:00:00+08:00"))
        _ = await talk.hear("取消联席会")
        _ = await talk.hear("是")
        #expect(await talk.hear("撤销刚才的").outcome == "reinstated")
        #expect(await talk.hear("undo that").outcome == "cancelled")
    }

    @Test("its place cannot be moved, nor a meeting of another area")
    func refusedMoves() async throws {
        let town = try Town()
        let talk = try town.talk("community")
        _ = await talk.hear(Self.scheduled)
        #expect(await talk.hear("不对，是奥正社区").outcome == "other-place")
        #expect(try await town.talk("elsewhere").hear("M-1改到周四").outcome == "outside-area")
        #expect(try await town.talk("elsewhere").hear("取消M-99").outcome == "no-such-meeting")
        #expect(try await town.talk("resident").hear("取消M-1").outcome == "not-permitted")
    }

    @Test(
        "the hour of a day that no year has is not today's",
        arguments: [
            "11月31日下午三点在金域社区开联席会，议题是停车", "2月30号上午九点在金域社区开联席会，议题是停车",
            "joint meeting at Jinyu Community on 31 November at 3pm about parking",
            "schedule a joint meeting at Jinyu Community on November 31 at 3pm about parking",
        ])
    func impossibleDay(line: String) async throws {
        let talk = try Town().talk("county")
        #expect(await talk.hear(line).expects == "when")
    }

    @Test("the eight of an evening is eight in the evening")
    func evening() async throws {
        let talk = try Town().talk("county")
        _ = await talk.hear("周五下午三点在金域社区开联席会，议题是停车")
        #expect(await talk.hear("联席会改到周四晚上").outcome == "new-hour")
        #expect(await talk.hear("八点").facts["when"] == .string("2026-11-26T20:00:00+08:00"))
    }
}
