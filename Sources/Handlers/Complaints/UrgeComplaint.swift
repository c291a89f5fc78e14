package import Dialogue
import Governance
import Understanding
import Vocabulary

/// `complaint.urge`: presses for an entry that is not done, and says what happens next.
package struct UrgeComplaint: IntentHandler {
    package static let intent = "complaint.urge"
    package static let outcomes = OwnEntry.outcomes.union(["urged", "already-urged", "done-already", "which-ticket"])

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        let own = try OwnEntry(request, services)
        guard let ticket = own.ticket else { return Outcome("which-ticket", next: .ask(slot: "ticket")) }
        do {
            let urged = try await services.ledger.urge(Int64(ticket), by: own.reporter(of: ticket), at: request.now)
            var facts = try services.publicFacts(of: urged.entry, at: request.now)
            facts["responsible"] = try services.responsible(for: urged.entry)
            facts["supervisor"] = try services.registry.ancestor(of: urged.entry.placeID, at: .street).map {
                .place(PlaceReference($0))
            }
            guard let before = urged.before else { return Outcome("urged", facts) }
            facts["before"] = .instant(before)
            return Outcome("already-urged", facts)
        } catch LedgerError.wrongState(.resolved) {
            return Outcome("done-already", ["ticket": .ticket(ticket), "state": .state(.resolved)])
        } catch {
            return try own.refusal(error, ticket)
        }
    }
}
