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
        "category", "company", "due", "empty", "from", "items", "late", "location", "more", "overdue", "part", "place",
        "state", "status", "ticket", "to", "total",
    ]
    package static let asks: Set = ["place"]

    private let services: Services

    package init(services: Services) { self.services = services }

    package func handle(_ request: Request) async throws -> Outcome {
        guard let place = try request.place().map({ try services.place($0.id) }) ?? field(of: request.speaker) else {
            return Outcome("ask", ["slot": .text("place")], next: .ask(slot: "place"))
        }
        let status = status(request)
        let listing = try services.ledger.list(
            under: place, filter(request, status), offset: request.offset, now: request.now)
        var facts: Facts = ["place": .place(PlaceReference(place))]
        facts["category"] = request.category.map { .category($0) }
        facts["company"] = request.speaker.role == .company ? request.speaker.company.map { .company($0) } : nil
        facts["status"] = .term("status." + status.name)
        facts["late"] = .flag(status.tellsLateOnes)
        return try ListPage(listing, request, services).outcome("listed", facts)
    }

    /// Where a company works: it manages compounds all over the city, and is shown what is its own.
    private func field(of speaker: Speaker) throws -> Place? {
        speaker.role == .company && speaker.company != nil ? try services.registry.root() : nil
    }

    private func status(_ request: Request) -> StatusFilter {
        request.isFlagged("overdue") ? .overdue : StatusFilter(request.choice("status")) ?? .standing
    }

    private func filter(_ request: Request, _ status: StatusFilter) -> EntryFilter {
        var filter = EntryFilter()
        filter.states = status.states
        filter.isOverdueOnly = status.isOverdueOnly
        filter.categories = request.category.map { [$0] } ?? []
        filter.registered = request.period.map { period in
            services.instant(period.from.startOfDay)..<services.instant(period.to.startOfDay)
        }
        if request.speaker.role == .company { filter.companyID = request.speaker.company?.id }
        return filter
    }
}
