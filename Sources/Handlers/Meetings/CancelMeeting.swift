package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `meeting.cancel`: a joint meeting is called off, once it has been said which one and the person agrees.
package struct CancelMeeting: IntentHandler {
    package static let intent = "meeting.cancel"
    package static let outcomes = MeetingAhead.outcomes.union([
        "confirm-cancel", "cancelled", "kept", "reinstated", "clash", "past",
    ])
    package static let facts: Set = [
        "invitees", "meeting", "name", "number", "party", "place", "reason", "topic", "when", "with",
    ]

    private static let agreed = "cancel"
    private static let declined = "keep"

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        try await MeetingAhead(request, services, timeSlot: "when").act { meeting, account in
            switch request.decision {
            case Conversation.undoing: return try await takeBack(meeting, account, request)
            case Self.agreed: return try await cancel(meeting, account, request)
            case Self.declined: return Outcome("kept", try services.facts(of: meeting))
            default:
                return Outcome("confirm-cancel", try services.facts(of: meeting), next: .choose(choices, slot: nil))
            }
        }
    }

    private var choices: [Choice] {
        [
            Choice(.term("choice.cancel-meeting"), .decide(Self.agreed), words: "cancel-meeting"),
            Choice(.term("choice.keep-meeting"), .decide(Self.declined), words: "keep-meeting"),
        ]
    }

    private func cancel(_ meeting: Meeting, _ account: Account, _ request: Request) async throws -> Outcome {
        let reason = request.text("reason")
        let cancelled = try await services.meetings.cancel(meeting.id, reason: reason, by: account, at: request.now)
        var facts = try services.facts(of: cancelled)
        facts["reason"] = reason.map { .text($0) }
        return Outcome("cancelled", facts)
    }

    private func takeBack(_ meeting: Meeting, _ account: Account, _ request: Request) async throws -> Outcome {
        do {
            let changed = try await services.meetings.takeBack(meeting.id, by: account, at: request.now)
            let key = changed.state == .cancelled ? "cancelled" : "reinstated"
            return Outcome(key, try services.facts(of: changed))
        } catch MeetingError.clash(let other, _) {
            var facts = try services.facts(of: meeting)
            facts["with"] = try other.topic.map { .text($0) } ?? .place(PlaceReference(services.place(other.placeID)))
            return Outcome("clash", facts)
        } catch MeetingError.past {
            return Outcome("past", try services.facts(of: meeting))
        }
    }
}
