package import Dialogue
import Governance
import Vocabulary

/// `complaint.mine`: what this person has reported, the newest first.
package struct MyComplaints: IntentHandler {
    package static let intent = "complaint.mine"
    package static let outcomes: Set = ["mine", "no-complaints"]
    package static let facts: Set = [
        "category", "due", "items", "more", "overdue", "place", "state", "ticket", "total",
    ]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let account = try services.account(of: request.speaker) else {
            throw HandlerError.missingSlot(intent: Self.intent)
        }
        let states = StatusFilter(request.choice("status"))?.states ?? []
        let listing = try services.ledger.mine(account, states: states, offset: request.offset, now: request.now)
        guard listing.total > 0 else { return Outcome("no-complaints") }
        return try ListPage(listing, request, services).outcome("mine")
    }
}
