package import Dialogue
import Governance
import Vocabulary

/// `complaint.withdraw`: the reporter takes an entry back, once it has been said which one; it stays in the ledger as
/// withdrawn.
package struct WithdrawComplaint: IntentHandler {
    package static let intent = "complaint.withdraw"
    package static let outcomes = OwnEntry.outcomes.union(["confirm-withdraw", "withdrawn", "kept"])
    package static let facts: Set = [
        "category", "location", "number", "place", "signed_in", "state", "ticket",
    ]
    package static let asks = OwnEntry.asks

    private static let agreed = "withdraw"
    private static let declined = "keep"

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        try await OwnEntry(request, services).act { ticket, reporter in
            switch request.decision {
            case Self.agreed, Conversation.undoing:
                let entry = try await services.ledger.withdraw(
                    ticket, reason: request.text("reason"), by: reporter, at: request.now)
                return Outcome("withdrawn", try services.publicFacts(of: entry, at: request.now))
            case Self.declined:
                return Outcome("kept", ["ticket": .ticket(Int(ticket))])
            default:
                let entry = try services.ledger.withdrawable(ticket, by: reporter, at: request.now)
                let facts = try services.publicFacts(of: entry, at: request.now)
                return Outcome("confirm-withdraw", facts, next: .choose(choices, slot: nil))
            }
        }
    }

    private var choices: [Choice] {
        [
            Choice(.term("choice.withdraw"), .decide(Self.agreed), words: "withdraw"),
            Choice(.term("choice.keep-entry"), .decide(Self.declined), words: "keep-entry"),
        ]
    }
}
