package import Dialogue
import Governance
import TimeExpressions
import Understanding
import Vocabulary

/// `meeting.reschedule`: a joint meeting is held at another time. What is not said of the time stays as it was: the hour
/// where only a day is named, the day where only an hour is.
package struct RescheduleMeeting: IntentHandler {
    package static let intent = "meeting.reschedule"
    package static let outcomes = MeetingAhead.outcomes.union([
        "rescheduled", "new-time", "new-hour", "other-place", "same-time", "past", "clash",
    ])
    package static let facts: Set = [
        "before", "day", "ends", "invitees", "meeting", "name", "number", "other", "party", "place", "venue", "when",
        "with",
    ]
    package static let asks: Set = ["when"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        try await MeetingAhead(request, services, timeSlot: "was").act { meeting, account in
            if request.decision == Conversation.undoing { return try await takeBack(meeting, account, request) }
            if let refusal = try elsewhere(meeting, request) { return refusal }
            let time = NewMeetingTime(of: meeting, request, services)
            guard let start = time.start else { return try asking(meeting, on: time.day, request) }
            return try await move(meeting, to: start, until: time.end, account, request)
        }
    }

    /// The place of a meeting stays: who wants another is told how.
    private func elsewhere(_ meeting: Meeting, _ request: Request) throws -> Outcome? {
        guard let place = request.place(), try !services.registry.contains(place.id, meeting.placeID) else {
            return nil
        }
        var facts = try services.facts(of: meeting)
        facts["other"] = .place(place)
        return Outcome("other-place", facts)
    }

    /// The question after the time, or after the hour of the day that was said.
    private func asking(_ meeting: Meeting, on day: CivilDateTime?, _ request: Request) throws -> Outcome {
        var facts = try services.facts(of: meeting)
        guard let day else { return Outcome("new-time", facts, next: .ask(slot: "when")) }
        guard day.date >= services.clock(request.now).date else {
            return Outcome("past", ["when": .day(day.date)], next: .ask(slot: "when"))
        }
        facts["day"] = .day(day.date)
        return Outcome("new-hour", facts, next: .ask(slot: "when", day: day))
    }

    private func move(
        _ meeting: Meeting, to start: Instant, until end: Instant, _ account: Account, _ request: Request
    ) async throws -> Outcome {
        guard start != meeting.startsAt || end != meeting.endsAt else {
            return Outcome("same-time", try services.facts(of: meeting), next: .ask(slot: "when"))
        }
        do {
            let moved = try await services.meetings.move(
                meeting.id, to: start, until: end, by: account, at: request.now)
            return try rescheduled(moved, from: meeting)
        } catch {
            return try services.refusal(of: start, for: error)
        }
    }

    private func takeBack(_ meeting: Meeting, _ account: Account, _ request: Request) async throws -> Outcome {
        do {
            let moved = try await services.meetings.takeBack(meeting.id, by: account, at: request.now)
            return try rescheduled(moved, from: meeting)
        } catch {
            return try services.refusal(of: meeting.startsAt, for: error)
        }
    }

    private func rescheduled(_ meeting: Meeting, from old: Meeting) throws -> Outcome {
        var facts = try services.facts(of: meeting)
        facts["before"] = .instant(old.startsAt)
        return Outcome("rescheduled", facts)
    }
}

/// When a meeting shall be held instead.
private struct NewMeetingTime {
    /// nil where no hour is known.
    private(set) var start: Instant?
    /// As long after the start as before, unless an end was said.
    private(set) var end: Instant
    /// The day that was said where its hour is still wanted.
    private(set) var day: CivilDateTime?

    init(of meeting: Meeting, _ request: Request, _ services: Services) {
        end = meeting.endsAt
        guard case .time(let value, let other) = request.slots["when"]?.value else { return }
        let (now, old) = (services.clock(request.now), services.clock(meeting.startsAt))
        let meant = AppointmentTime.meant(value, or: other, now: now)
        let known = request.day ?? CivilDateTime(old.date, .midnight)
        let time = AppointmentTime(meant, saidAs: request.slots["when"]?.text ?? "", day: known, now: now)
        let isEarlier = request.isFlagged("earlier")
        let clock = Self.clock(meant, time, old, now.date, isEarlier)
        guard let clock else {
            day = time.day
            return
        }
        let begin = services.instant(clock)
        start = begin
        let length = meeting.endsAt.seconds - meeting.startsAt.seconds
        let saidEnd = clock == time.start ? time.end : nil
        end = saidEnd.map(services.instant) ?? begin.advanced(bySeconds: length)
    }

    /// The same weekday a week before, where that is still ahead: "from Friday to Thursday" means the coming Thursday.
    private static func next(_ day: CivilDate, after today: CivilDate) -> CivilDate {
        let weekBefore = day.adding(days: -7)
        return weekBefore > today ? weekBefore : day
    }

    private static func clock(
        _ value: TimeValue, _ time: AppointmentTime, _ old: CivilDateTime, _ today: CivilDate, _ isEarlier: Bool
    ) -> CivilDateTime? {
        switch value {
        case .instant(let day, .day): CivilDateTime(day.date, old.time)
        // "From Friday to Monday" names the old time, too.
        case .span(let from, let to, .day) where from.date == old.date:
            CivilDateTime(next(to.date.adding(days: -1), after: today), old.time)
        case .span(let from, let to, .minute) where from == old, .span(let from, let to, .hour) where from == old: to
        case .clockSpan(let from, let to) where from == old.time: CivilDateTime(old.date, to)
        case .duration(let by): isEarlier ? by.subtracted(from: old) : by.added(to: old)
        default: time.start
        }
    }
}
