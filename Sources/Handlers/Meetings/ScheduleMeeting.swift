package import Dialogue
import Governance
import TimeExpressions
import Understanding
import Vocabulary

/// `meeting.schedule`: a joint meeting with everybody who belongs to it.
package struct ScheduleMeeting: IntentHandler {
    package static let intent = "meeting.schedule"
    package static let outcomes: Set = ["scheduled", "past", "clash", "outside-area"]
    package static let facts: Set = [
        "ends", "invitees", "meeting", "name", "party", "place", "topic", "venue", "when", "with",
    ]
    package static let asks: Set = ["when"]

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
        return try await schedule(meeting, account, request.now)
    }

    private func schedule(_ meeting: NewMeeting, _ account: Account, _ now: Instant) async throws -> Outcome {
        do {
            let scheduled = try await services.meetings.schedule(meeting, by: account, at: now)
            return Outcome("scheduled", try services.facts(of: scheduled))
        } catch {
            return try services.refusal(of: meeting.startsAt, for: error)
        }
    }

    private func isInArea(_ place: PlaceReference, _ speaker: Speaker) throws -> Bool {
        guard let area = speaker.area else { return false }
        return try services.registry.contains(area.id, place.id)
    }
}
