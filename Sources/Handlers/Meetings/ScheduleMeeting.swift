package import Dialogue
import Governance
import TimeExpressions
import Understanding
import Vocabulary

/// `meeting.schedule`: a joint meeting with everybody who belongs to it.
package struct ScheduleMeeting: IntentHandler {
    package static let intent = "meeting.schedule"
    package static let outcomes: Set = ["scheduled", "past", "clash", "outside-area"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let place = request.place(), let topic = request.text("topic"), let said = request.slots["when"]?.value,
            case .time(let value, _) = said, let account = try services.account(of: request.speaker)
        else { throw HandlerError.missingSlot(intent: Self.intent) }
        guard try isInArea(place, request.speaker) else { return Outcome("outside-area", ["place": .place(place)]) }
        guard case .moment(let start) = value.start else { throw HandlerError.missingSlot(intent: Self.intent) }
        var meeting = NewMeeting(placeID: place.id, startsAt: services.instant(start))
        if case .moment(let end) = value.end { meeting.endsAt = services.instant(end) }
        meeting.topic = topic
        meeting.venue = request.text("venue")
        return try await schedule(meeting, place, account, request.now)
    }

    private func schedule(
        _ meeting: NewMeeting, _ place: PlaceReference, _ account: Account, _ now: Instant
    ) async throws -> Outcome {
        let when: Facts = ["when": .instant(meeting.startsAt)]
        do {
            let scheduled = try await services.meetings.schedule(meeting, by: account, at: now)
            return Outcome("scheduled", try facts(scheduled, place))
        } catch MeetingError.past {
            return Outcome("past", when, next: .ask(slot: "when"))
        } catch MeetingError.endsTooEarly {
            return Outcome("past", when, next: .ask(slot: "when"))
        } catch MeetingError.clash(let other, let free) {
            return try clash(other, free, when)
        }
    }

    private func isInArea(_ place: PlaceReference, _ speaker: Speaker) throws -> Bool {
        guard let area = speaker.area else { return false }
        return try services.registry.contains(area.id, place.id)
    }

    private func clash(_ other: Meeting, _ free: [Instant], _ when: Facts) throws -> Outcome {
        var facts = when
        let place = PlaceReference(try services.place(other.placeID))
        facts["with"] = other.topic.map { .text($0) } ?? .place(place)
        facts["free"] = .list(free.map { ["when": .instant($0)] })
        let options = free.map { time in
            let value = TimeValue.instant(services.clock(time), .minute)
            return Choice(.instant(time), .fill(slot: "when", .time(value, alternative: nil)))
        }
        guard !options.isEmpty else { return Outcome("clash", facts, next: .ask(slot: "when")) }
        return Outcome("clash", facts, next: .choose(options, slot: "when"))
    }

    private func facts(_ meeting: Meeting, _ place: PlaceReference) throws -> Facts {
        var facts: Facts = [
            "id": .number(Int(meeting.id)), "when": .instant(meeting.startsAt), "ends": .clock(meeting.endsAt),
            "place": .place(place), "invitees": .list(try meeting.invitees.map(invitee)),
        ]
        facts["topic"] = meeting.topic.map { .text($0) }
        facts["venue"] = meeting.venue.map { .text($0) }
        return facts
    }

    private func invitee(_ invitee: Invitee) throws -> Facts {
        var facts: Facts = ["party": .term("party." + invitee.party.rawValue)]
        if let name = invitee.name {
            facts["name"] = .text(name)
        } else if let id = invitee.companyID, let company = try services.registry.company(id) {
            facts["name"] = .company(CompanyReference(company))
        } else if let id = invitee.placeID, let place = try services.registry.place(id) {
            facts["name"] = .place(PlaceReference(place))
        }
        return facts
    }
}
