package import Dialogue
import Governance
import Vocabulary

/// `complaint.withdraw`: the reporter takes an entry back; it stays in the ledger as withdrawn.
package struct WithdrawComplaint: IntentHandler {
    package static let intent = "complaint.withdraw"
    package static let outcomes = OwnEntry.outcomes.union(["withdrawn"])

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        try await OwnEntry(request, services).act { ticket, reporter in
            let entry = try await services.ledger.withdraw(
                ticket, reason: request.text("reason"), by: reporter, at: request.now)
            return Outcome("withdrawn", try services.publicFacts(of: entry, at: request.now))
        }
    }
}
