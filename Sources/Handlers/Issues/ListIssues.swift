package import Dialogue
import Governance
import TimeExpressions
import Understanding
import Vocabulary

/// `issue.list`: the entries of a place, overdue ones first, page by page.
package struct ListIssues: IntentHandler {
    package static let intent = "issue.list"
    package static let outcomes: Set = ["listed"]
    package static let facts: Set = [
        "category", "due", "empty", "from", "items", "location", "more", "overdue", "part", "place", "state",
        "ticket", "to", "total",
    ]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let reference = request.place() else { throw HandlerError.missingSlot(intent: Self.intent) }
        let place = try services.place(reference.id)
        let listing = try services.ledger.list(under: place, filter(request), offset: request.offset, now: request.now)
        var facts: Facts = ["place": .place(reference)]
        facts["category"] = request.category.map { .category($0) }
        return try ListPage(listing, request, services).outcome("listed", facts)
    }

    private func filter(_ request: Request) -> EntryFilter {
        let status = StatusFilter(request.choice("status")) ?? .standing
        var filter = EntryFilter()
        filter.states = status.states
        filter.isOverdueOnly = status.isOverdueOnly || request.isFlagged("overdue")
        filter.categories = request.category.map { [$0] } ?? []
        filter.registered = request.period.map { period in
            services.instant(period.from.startOfDay)..<services.instant(period.to.startOfDay)
        }
        if request.speaker.role == .company { filter.companyID = request.speaker.company?.id }
        return filter
    }
}
