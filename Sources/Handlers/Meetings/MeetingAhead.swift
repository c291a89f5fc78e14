import Dialogue
import Governance
import TimeExpressions
import Understanding
import Vocabulary

/// The coming meeting that a request of staff speaks of: by its number, or by its place and time.
struct MeetingAhead {
    /// Why there is none, or not yet one.
    static let outcomes: Set<String> = [
        "no-such-meeting", "no-meeting", "which-meeting", "outside-area", "already-cancelled", "over",
    ]

    private static let mostChoices = 9

    private let request: Request
    private let services: Services
    /// The slot in which the meeting's own time was said.
    private let timeSlot: String

    init(_ request: Request, _ services: Services, timeSlot: String) {
        self.request = request
        self.services = services
        self.timeSlot = timeSlot
    }

    /// What `body` makes of the meeting; where there is not one meeting, that is told or asked, as are refusals.
    ///
    /// - Throws: what `body` throws, where it is not about this meeting.
    func act(_ body: (Meeting, Account) async throws -> Outcome) async throws -> Outcome {
        guard let account = try services.account(of: request.speaker), let area = request.speaker.area else {
            throw HandlerError.missingSlot(intent: request.intent)
        }
        if let meeting = try numbered() { return try await act(on: meeting, account, body) }
        if case .meeting(let number) = request.slots["meeting"]?.value, isSaid {
            return Outcome("no-such-meeting", ["number": .meeting(Int64(number))])
        }
        let place = try services.place(request.place()?.id ?? area.id)
        guard try services.registry.contains(area.id, place.id) else {
            return Outcome("outside-area", ["place": .place(PlaceReference(place))])
        }
        let candidates = try services.meetings.upcoming(place, now: request.now, limit: 100).filter(isMeant)
        guard candidates.count == 1, let meeting = candidates.first else { return try which(candidates, place) }
        return try await act(on: meeting, account, body)
    }

    private func act(
        on meeting: Meeting, _ account: Account, _ body: (Meeting, Account) async throws -> Outcome
    ) async throws -> Outcome {
        let facts = try services.facts(of: meeting)
        guard request.decision == Conversation.undoing || meeting.state == .scheduled else {
            return Outcome(meeting.state == .cancelled ? "already-cancelled" : "over", facts)
        }
        do { return try await body(meeting, account) } catch MeetingError.notPermitted {
            return Outcome("outside-area", facts)
        } catch MeetingError.notAhead(let state) {
            return Outcome(state == .cancelled ? "already-cancelled" : "over", facts)
        }
    }

    /// The meeting whose number was said or chosen; one that was only talked of before, unless the words fit it not.
    private func numbered() throws -> Meeting? {
        guard case .meeting(let number) = request.slots["meeting"]?.value,
            let meeting = try services.meetings.meeting(Int64(number))
        else { return nil }
        if isSaid || request.decision == Conversation.undoing { return meeting }
        guard meeting.state == .scheduled, meeting.startsAt > request.now, isMeant(meeting) else { return nil }
        guard let place = request.place() else { return meeting }
        return try services.registry.contains(place.id, meeting.placeID) ? meeting : nil
    }

    private var isSaid: Bool { request.slots["meeting"]?.text.isEmpty == false }

    /// Whether the meeting is held at the time that was said, where one was.
    private func isMeant(_ meeting: Meeting) -> Bool {
        guard case .time(let value, _) = request.slots[timeSlot]?.value else { return true }
        let start = services.clock(meeting.startsAt)
        switch value {
        case .timeOfDay(let time): return start.time == time
        case .instant(let said, .day), .instant(let said, .dayPart): return start.date == said.date
        case .instant(let said, .minute), .instant(let said, .hour), .instant(let said, .second): return start == said
        case .span(let from, let to, _): return from <= start && start < to
        default: return true
        }
    }

    private func which(_ candidates: [Meeting], _ place: Place) throws -> Outcome {
        let facts: Facts = ["place": .place(PlaceReference(place)), "count": .number(candidates.count)]
        guard !candidates.isEmpty else { return Outcome("no-meeting", facts) }
        let choices = try candidates.prefix(Self.mostChoices).map { meeting in
            let place = PlaceReference(try services.place(meeting.placeID))
            let label: [Facts] = [["when": .instant(meeting.startsAt)], ["place": .place(place)]]
            let topic: [Facts] = meeting.topic.map { [["topic": .text($0)]] } ?? []
            return Choice(.list(label + topic), .fill(slot: "meeting", .meeting(Int(meeting.id))))
        }
        return Outcome("which-meeting", facts, next: .choose(choices, slot: "meeting"))
    }
}
