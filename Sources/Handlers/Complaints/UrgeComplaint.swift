package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `complaint.urge`: presses for an entry that is not done, and says what happens next.
package struct UrgeComplaint: IntentHandler {
    package static let intent = "complaint.urge"
    package static let outcomes = OwnEntry.outcomes.union(["urged", "already-urged", "done-already"])
    package static let facts: Set = [
        "before", "category", "due", "number", "overdue", "place", "responsible", "signed_in", "state", "supervisor",
        "ticket",
    ]
    package static let asks = OwnEntry.asks

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        try await OwnEntry(request, services).act { ticket, reporter in
            let urged: (entry: LedgerEntry, before: Instant?)
            do {
                urged = try await services.ledger.urge(ticket, by: reporter, at: request.now)
            } catch LedgerError.wrongState(.resolved) {
                return Outcome("done-already", ["ticket": .ticket(Int(ticket)), "state": .state(.resolved)])
            }
            var facts = try services.publicFacts(of: urged.entry, at: request.now)
            facts["responsible"] = try services.responsible(for: urged.entry)
            facts["supervisor"] = try services.registry.ancestor(of: urged.entry.placeID, at: .street).map {
                .place(PlaceReference($0))
            }
            facts["before"] = urged.before.map { .instant($0) }
            return Outcome(urged.before == nil ? "urged" : "already-urged", facts)
        }
    }
}
