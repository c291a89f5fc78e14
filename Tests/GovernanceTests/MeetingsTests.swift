import Governance
import Store
import Testing
import TimeExpressions
import Vocabulary

@Suite("Joint meetings")
struct MeetingsTests {
    private let town: SmallTown
    private let now = SmallTown.now

    init() throws { town = try SmallTown(rules: try cityRules.get()) }

    private func schedule(
        _ place: String = "金", at start: String = "2026-11-24T15:00", to end: String? = nil, topic: String? = "停车"
    ) async throws -> Meeting {
        var new = NewMeeting(placeID: try town.place(place).id, startsAt: moment(start))
        (new.endsAt, new.topic) = (end.map(moment), topic)
        return try await town.meetings.schedule(new, by: try town.account("community"), at: now)
    }

    /// The free times that are offered instead; `nil` where the meeting was scheduled.
    private func offers(_ place: String, at start: String, to end: String? = nil) async throws -> [String]? {
        do {
            _ = try await schedule(place, at: start, to: end)
            return nil
        } catch MeetingError.clash(_, let free) {
            return free.map { String($0.clock.isoText.prefix(16)) }
        }
    }

    @Test("committee, owners, company and departments are invited")
    func parties() async throws {
        let meeting = try await schedule()
        #expect(
            meeting.invitees.map(\.party) == [
                .neighbourhoodCommittee, .ownersCommittee, .company, .housing, .civilAffairs, .urbanManagement,
            ])
        #expect(meeting.invitees[2].companyID == town.company.id)
        #expect(meeting.invitees[3].placeID == (try town.place("县").id))
        #expect(meeting.agenda == ["停车"])
        #expect(meeting.endsAt == moment("2026-11-24T16:30"))
        #expect(try town.meetings.meeting(meeting.id) == meeting)
    }

    @Test("an unmanaged compound has no company to invite, and no owners' committee is invented")
    func unmanagedParties() throws {
        let parties = try town.meetings.parties(for: town.place("散")).map(\.party)
        #expect(parties == [.neighbourhoodCommittee, .housing, .civilAffairs, .urbanManagement])
        #expect(try town.meetings.parties(for: town.place("街")).map(\.party) == Array(parties.dropFirst()))
    }

    @Test("the past, this very moment, an end before the start and no topic are refused")
    func refused() async throws {
        await #expect(throws: MeetingError.past) { try await schedule(at: "2026-11-23T08:59") }
        await #expect(throws: MeetingError.past) { try await schedule(at: "2026-11-23T09:00") }
        await #expect(throws: MeetingError.endsTooEarly) {
            try await schedule(at: "2026-11-24T15:00", to: "2026-11-24T15:00")
        }
        await #expect(throws: MeetingError.agendaMissing) { try await schedule(topic: nil) }
        await #expect(throws: MeetingError.agendaMissing) { try await schedule(topic: "") }
        #expect(try town.meetings.upcoming(town.place("市"), now: now).isEmpty)
    }

    @Test("the same place is taken while a meeting lasts, not before or after")
    func samePlace() async throws {
        _ = try await schedule()
        #expect(try await offers("金", at: "2026-11-24T14:00", to: "2026-11-24T15:00") == nil)
        #expect(try await offers("金", at: "2026-11-24T16:30") == nil)
        #expect(try await offers("金", at: "2026-11-24T16:00") != nil)
        #expect(try await offers("金", at: "2026-11-24T14:30") != nil)
    }

    @Test("the next free times are in working hours, on the same day first")
    func freeTimes() async throws {
        _ = try await schedule(at: "2026-11-24T09:00")
        #expect(
            try await offers("金", at: "2026-11-24T09:30") == [
                "2026-11-24T10:30", "2026-11-24T14:00", "2026-11-24T14:30",
            ])
    }

    @Test("free times pass over weekends and holidays and use make-up days")
    func holidays() throws {
        let (gold, meetings) = (try town.place("金"), town.meetings)
        func free(_ from: String) throws -> [String] {
            try meetings.freeTimes(for: gold, from: moment(from)).map { String($0.clock.isoText.prefix(16)) }
        }
        #expect(try free("2026-11-27T17:00") == ["2026-11-30T09:00", "2026-11-30T09:30", "2026-11-30T10:00"])
        #expect(try free("2026-09-30T16:01") == ["2026-10-08T09:00", "2026-10-08T09:30", "2026-10-08T10:00"])
        #expect(try free("2026-10-09T16:00") == ["2026-10-09T16:00", "2026-10-10T09:00", "2026-10-10T09:30"])
    }

    @Test("two who ask for one time at once do not both get it")
    func race() async throws {
        let scheduled = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do { return try await schedule().id > 0 } catch { return false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(scheduled == 1)
    }

    @Test("upcoming meetings are those below a place that have not ended")
    func upcoming() async throws {
        let late = try await schedule("金", at: "2026-11-25T15:00")
        let early = try await schedule("奥", at: "2026-11-24T15:00")
        #expect(try town.meetings.upcoming(town.place("县"), now: now) == [early, late])
        #expect(try town.meetings.upcoming(town.place("金"), now: now) == [late])
        #expect(try town.meetings.upcoming(town.place("县"), now: early.endsAt) == [late])
        #expect(try town.meetings.upcoming(town.place("邻县"), now: now).isEmpty)
    }
}

@Suite("Clashes")
struct MeetingRuleTests {
    private func meeting(place: Int64, _ invitees: [Invitee], state: MeetingState = .scheduled) -> Meeting {
        var meeting = Meeting(
            placeID: place, startsAt: Instant(seconds: 100), endsAt: Instant(seconds: 200),
            createdAt: Instant(seconds: 0))
        (meeting.invitees, meeting.state) = (invitees, state)
        return meeting
    }

    @Test(
        "a body that is invited to both is in two places at once",
        arguments: [
            (
                Invitee(party: .company, companyID: 1, placeID: 5), Invitee(party: .company, companyID: 1, placeID: 6),
                true
            ),
            (Invitee(party: .company, companyID: 1), Invitee(party: .company, companyID: 2), false),
            (Invitee(party: .housing, placeID: 2), Invitee(party: .housing, placeID: 2), true),
            (Invitee(party: .housing, placeID: 2), Invitee(party: .housing, placeID: 3), false),
            (Invitee(party: .housing, placeID: 2), Invitee(party: .civilAffairs, placeID: 2), false),
            (Invitee(party: .other, name: "律师"), Invitee(party: .other, name: "律师"), false),
        ])
    func bodies(one: Invitee, other: Invitee, clashes: Bool) {
        let span = Instant(seconds: 150)..<Instant(seconds: 250)
        let found = MeetingRule.clash(span, placeID: 1, invitees: [one], with: [meeting(place: 2, [other])])
        #expect((found != nil) == clashes)
    }

    @Test("cancelled and past meetings are in nobody's way", arguments: [MeetingState.cancelled, .held, .closed])
    func states(state: MeetingState) {
        let span = Instant(seconds: 150)..<Instant(seconds: 250)
        #expect(MeetingRule.clash(span, placeID: 1, invitees: [], with: [meeting(place: 1, [], state: state)]) == nil)
        #expect(MeetingRule.clash(span, placeID: 1, invitees: [], with: [meeting(place: 1, [])]) != nil)
    }
}
