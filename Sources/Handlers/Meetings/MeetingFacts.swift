import Dialogue
import Governance
import TimeExpressions
import Understanding
import Vocabulary

/// Meetings as facts.
extension Services {
    func facts(of meeting: Meeting) throws -> Facts {
        var facts: Facts = [
            "id": .number(Int(meeting.id)), "meeting": .meeting(meeting.id), "when": .instant(meeting.startsAt),
            "ends": .clock(meeting.endsAt), "place": .place(PlaceReference(try place(meeting.placeID))),
            "invitees": .list(try meeting.invitees.map(facts)),
        ]
        facts["topic"] = meeting.topic.map { .text($0) }
        facts["venue"] = meeting.venue.map { .text($0) }
        return facts
    }

    private func facts(of invitee: Invitee) throws -> Facts {
        var facts: Facts = ["party": .term("party." + invitee.party.rawValue)]
        if let name = invitee.name {
            facts["name"] = .text(name)
        } else if let id = invitee.companyID, let company = try registry.company(id) {
            facts["name"] = .company(CompanyReference(company))
        } else if let id = invitee.placeID, let place = try registry.place(id) {
            facts["name"] = .place(PlaceReference(place))
        }
        return facts
    }

    /// Why a meeting cannot be held at a time, and what to say instead: another time, of the free ones perhaps.
    ///
    /// - Throws: every error that is not about the time.
    func refusal(of wanted: Instant, for error: any Error) throws -> Outcome {
        var facts: Facts = ["when": .instant(wanted)]
        switch error as? MeetingError {
        case .past, .endsTooEarly:
            return Outcome("past", facts, next: .ask(slot: "when"))
        case .clash(let other, let free):
            facts["with"] = try other.topic.map { .text($0) } ?? .place(PlaceReference(place(other.placeID)))
            facts["free"] = .list(free.map { ["when": .instant($0)] })
            let options = free.map { time in
                let value = TimeValue.instant(clock(time), .minute)
                return Choice(.instant(time), .fill(slot: "when", .time(value, alternative: nil)))
            }
            guard !options.isEmpty else { return Outcome("clash", facts, next: .ask(slot: "when")) }
            return Outcome("clash", facts, next: .choose(options, slot: "when"))
        default:
            throw error
        }
    }
}
