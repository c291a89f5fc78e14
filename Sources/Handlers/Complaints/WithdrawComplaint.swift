package import Dialogue
import Governance
import Vocabulary

/// `complaint.withdraw`: the reporter takes an entry back; it stays in the ledger as withdrawn.
package struct WithdrawComplaint: IntentHandler {
    package static let intent = "complaint.withdraw"
    package static let outcomes = OwnEntry.outcomes.union(["withdrawn", "which-ticket"])

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        let own = try OwnEntry(request, services)
        guard let ticket = own.ticket else { return Outcome("which-ticket", next: .ask(slot: "ticket")) }
        do {
            let entry = try await services.ledger.withdraw(
                Int64(ticket), reason: request.text("reason"), by: own.reporter(of: ticket), at: request.now)
            return Outcome("withdrawn", try services.publicFacts(of: entry, at: request.now))
        } catch {
            return try own.refusal(error, ticket)
        }
    }
}
