package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `human`: hands the talk so far to the staff in charge, and says where a person can be reached at once.
package struct HandOver: IntentHandler {
    package static let intent = "human"
    package static let outcomes: Set = ["handed-over", "waiting", "hotline"]
    package static let facts: Set<String> = ["hotline", "phone", "place", "reachable", "request", "signed_in"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        let hotline: Facts = ["hotline": .text(services.rules.ledger.hotline)]
        // Staff know where to turn to.
        guard !request.speaker.role.isStaff else { return Outcome("hotline", hotline) }
        if let waiting = try services.handovers.waiting(of: request.speaker.accountID, here: request.handovers) {
            return try await remind(of: waiting, request, hotline)
        }
        let place = request.placeTalkedOf ?? request.speaker.ownPlace
        let phone = try request.phone ?? request.speaker.accountID.flatMap { try services.accounts.phone(of: $0) }
        let number = try await services.handovers.ask(
            Handover(
                accountID: request.speaker.accountID, placeID: place?.id, contactPhone: phone,
                talk: Self.text(request.exchanges), askedAt: request.now))
        var facts: Facts = [
            "request": .handover(number), "hotline": hotline["hotline"] ?? .text(""),
            "signed_in": .flag(request.speaker.isSignedIn), "reachable": .flag(phone != nil),
        ]
        facts["place"] = place.map { .place($0) }
        return Outcome("handed-over", facts)
    }

    /// One request is enough; a number that is given now is noted for it.
    private func remind(of waiting: Handover, _ request: Request, _ known: Facts) async throws -> Outcome {
        var facts = known
        facts["request"] = .handover(waiting.number)
        guard let phone = request.phone else { return Outcome("waiting", facts) }
        try await services.handovers.setPhone(phone, of: waiting.number)
        facts["phone"] = .text(phone)
        return Outcome("waiting", facts)
    }

    /// The talk, the person's lines marked.
    private static func text(_ exchanges: [Exchange]) -> String {
        let lines = exchanges.flatMap { exchange in
            ["> " + exchange.said] + exchange.answer.split(whereSeparator: \.isNewline).map(String.init)
        }
        return lines.isEmpty ? ">" : lines.joined(separator: "\n")
    }
}
