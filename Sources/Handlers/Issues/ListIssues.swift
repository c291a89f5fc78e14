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
        "category", "company", "due", "empty", "from", "items", "last", "late", "location", "more", "overdue", "part",
        "place", "since", "state", "status", "ticket", "to", "total",
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
        facts.merge(registered(request)) { _, days in days }
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
        filter.registered = days(request).map { days in
            services.instant(days.lowerBound.startOfDay)..<services.instant(days.upperBound.startOfDay)
        }
        if request.speaker.role == .company { filter.companyID = request.speaker.company?.id }
        return filter
    }

    /// The days on which they were registered, where some were named: a quarter (Q3), or days by themselves (上周).
    private func days(_ request: Request) -> Range<CivilDate>? {
        if let period = request.period { return period.from..<period.to }
        guard case .time(let value, _) = request.slots["when"]?.value else { return nil }
        return value.days(upTo: services.clock(request.now).date)
    }

    /// Their first and last days, for the words; one day alone has no last.
    private func registered(_ request: Request) -> Facts {
        guard let days = days(request) else { return [:] }
        let last = days.upperBound.adding(days: -1)
        var facts: Facts = ["since": .day(days.lowerBound)]
        if days.lowerBound < last { facts["last"] = .day(last) }
        return facts
    }
}

extension TimeValue {
    /// The days that it covers; those until `today` where it has no end. nil where it has no date or no beginning.
    fileprivate func days(upTo today: CivilDate) -> Range<CivilDate>? {
        let first: CivilDate
        var last: CivilDate
        switch self {
        case .instant(let moment, _): (first, last) = (moment.date, moment.date)
        case .span(let from, let to, let grain):
            (first, last) = (from.date, grain.isDayOrCoarser ? to.date.adding(days: -1) : to.date)
        case .openEnd(.moment(let from), _): (first, last) = (from.date, today)
        default: return nil
        }
        last = max(first, last)
        return first..<last.adding(days: 1)
    }
}
