package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `complaint.rate`: the reporter judges what became of an entry; who is not satisfied has it taken up again.
package struct RateComplaint: IntentHandler {
    package static let intent = "complaint.rate"
    package static let outcomes = OwnEntry.outcomes.union(
        ["rated", "reopened", "not-satisfied", "not-done"])
    package static let facts: Set = [
        "due", "note", "number", "rating", "responsible", "signed_in", "state", "ticket",
    ]
    package static let asks = OwnEntry.asks

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard case .rating(let rating)? = request.slots["rating"]?.value else {
            throw HandlerError.missingSlot(intent: Self.intent)
        }
        return try await OwnEntry(request, services).act { ticket, reporter in
            let judged: Judged
            do {
                judged = try await services.ledger.rate(
                    ticket, rating, note: request.text("note"), by: reporter, at: request.now)
            } catch LedgerError.wrongState(let state) where state.isOpen {
                return Outcome("not-done", ["ticket": .ticket(Int(ticket)), "state": .state(state)])
            }
            var facts = try services.publicFacts(of: judged.entry, at: request.now)
            facts["rating"] = .number(rating)
            facts["note"] = request.text("note").map { .text($0) }
            facts["responsible"] = try services.responsible(for: judged.entry)
            if judged.isReopened { return Outcome("reopened", facts) }
            return Outcome(rating < services.rules.ledger.satisfiedFrom ? "not-satisfied" : "rated", facts)
        }
    }
}
