import Governance
import Store
import Testing
import TimeExpressions
import Vocabulary

@Suite("Joint meetings that are moved and called off")
struct MeetingChangesTests {
    private let town: SmallTown
    private let now = SmallTown.now

    init() throws { town = try SmallTown(rules: try cityRules.get()) }

    private func schedule(_ place: String = "金", at start: String = "2026-11-24T15:00") async throws -> Meeting {
        var new = NewMeeting(placeID: try town.place(place).id, startsAt: moment(start))
        new.topic = "停车"
        return try await town.meetings.schedule(new, by: try town.account("community"), at: now)
    }

    private func move(_ meeting: Meeting, to start: String, by account: String = "community") async throws -> Meeting {
        let (begin, length) = (moment(start), meeting.endsAt.seconds - meeting.startsAt.seconds)
        return try await town.meetings.move(
            meeting.id, to: begin, until: begin.advanced(bySeconds: length), by: try town.account(account), at: now)
    }

    private func takeBack(_ meeting: Meeting, by account: String = "community") async throws -> Meeting {
        try await town.meetings.takeBack(meeting.id, by: try town.account(account), at: now)
    }

    @Test("a moved meeting keeps everything but its time, and is not in its own way")
    func moved() async throws {
        let meeting = try await schedule()
        let later = try await move(meeting, to: "2026-11-24T15:30")
        #expect(later.startsAt == moment("2026-11-24T15:30") && later.endsAt == moment("2026-11-24T17:00"))
        #expect(later.invitees == meeting.invitees && later.topic == meeting.topic)
        #expect(try town.meetings.meeting(meeting.id) == later)
    }

    @Test("a meeting is not moved into the past or onto another")
    func refused() async throws {
        let meeting = try await schedule()
        let other = try await schedule("金", at: "2026-11-25T15:00")
        await #expect(throws: MeetingError.past) { try await move(meeting, to: "2026-11-23T09:00") }
        await #expect { try await move(meeting, to: "2026-11-25T15:30") } throws: { error in
            if case MeetingError.clash(let with, let free) = error { with == other && !free.isEmpty } else { false }
        }
        #expect(try town.meetings.meeting(meeting.id) == meeting)
    }

    @Test("one that was called off frees its time, and is neither called off nor moved again")
    func cancelled() async throws {
        let meeting = try await schedule()
        let cancelled = try await town.meetings.cancel(
            meeting.id, reason: "物业来不了", by: town.account("county"), at: now)
        #expect(cancelled.state == .cancelled)
        #expect(try town.meetings.upcoming(town.place("县"), now: now).isEmpty)
        await #expect(throws: MeetingError.notAhead(.cancelled)) { try await move(meeting, to: "2026-11-26T15:00") }
        await #expect(throws: MeetingError.notAhead(.cancelled)) {
            try await town.meetings.cancel(meeting.id, reason: nil, by: town.account("county"), at: now)
        }
        #expect(try await schedule().id != meeting.id)
        let event = try #require(try town.store.read { try $0.lastEvent(ofMeeting: meeting.id) })
        #expect(event.reason == "物业来不了" && event.before == meeting.startsAt..<meeting.endsAt)
        #expect(event.actorID == (try town.account("county").id))
    }

    @Test("only staff of the place, and only until it begins")
    func whoAndWhen() async throws {
        let meeting = try await schedule()
        await #expect(throws: MeetingError.notPermitted) {
            try await move(meeting, to: "2026-11-26T15:00", by: "elsewhere")
        }
        await #expect(throws: MeetingError.unknown(99)) {
            try await town.meetings.cancel(99, reason: nil, by: town.account("county"), at: now)
        }
        await #expect(throws: MeetingError.notAhead(.scheduled)) {
            try await town.meetings.cancel(meeting.id, reason: nil, by: town.account("county"), at: meeting.startsAt)
        }
    }

    @Test("what was done last is taken back: a move, a calling off, the scheduling itself")
    func takenBack() async throws {
        let meeting = try await schedule()
        _ = try await move(meeting, to: "2026-11-26T10:00")
        #expect(try await takeBack(meeting) == meeting)
        _ = try await town.meetings.cancel(meeting.id, reason: nil, by: town.account("community"), at: now)
        #expect(try await takeBack(meeting) == meeting)
        let fresh = try await schedule("兴", at: "2026-11-26T09:00")
        #expect(try await takeBack(fresh).state == .cancelled)
    }

    @Test("nobody takes back what another did, nor what stands in another's way by now")
    func notTakenBack() async throws {
        let meeting = try await schedule()
        _ = try await town.meetings.cancel(meeting.id, reason: nil, by: town.account("county"), at: now)
        await #expect(throws: MeetingError.notPermitted) { try await takeBack(meeting) }
        let other = try await schedule()
        await #expect { try await takeBack(meeting, by: "county") } throws: { error in
            if case MeetingError.clash(let with, _) = error { with == other } else { false }
        }
    }
}
