import Dialogue
import Governance
import Vocabulary

/// One page of ledger entries as facts, with what comes after it.
struct ListPage {
    private let listing: EntryListing
    private let request: Request
    private let services: Services

    init(_ listing: EntryListing, _ request: Request, _ services: Services) {
        self.listing = listing
        self.request = request
        self.services = services
    }

    func outcome(_ key: String, _ extra: Facts = [:]) throws -> Outcome {
        let shown = request.offset + listing.items.count
        var facts = extra
        facts["total"] = .number(listing.total)
        facts["overdue"] = .number(listing.overdue)
        facts["empty"] = .flag(listing.items.isEmpty)
        facts["from"] = .number(request.offset + 1)
        facts["to"] = .number(shown)
        facts["items"] = .list(try listing.items.map { try services.publicFacts(of: $0, at: request.now) })
        facts["more"] = .flag(shown < listing.total)
        facts["part"] = .flag(listing.items.count < listing.total)
        return Outcome(key, facts, next: shown < listing.total ? .more(offset: shown) : nil)
    }
}

/// Which entries a word about their state means.
struct StatusFilter {
    /// As `status` of the shared lists and terms calls it.
    let name: String
    let states: Set<EntryState>
    var isOverdueOnly: Bool { name == "overdue" }
    /// Whether some of them may be overdue, and others not.
    var tellsLateOnes: Bool { name == "open" }

    private static let states: [String: Set<EntryState>] = {
        let open = Set(EntryState.allCases.filter(\.isOpen))
        return ["open": open, "overdue": open, "resolved": [.resolved], "cancelled": [.cancelled]]
    }()

    /// nil where no such word was said.
    init?(_ choice: String?) {
        guard let choice, Self.states[choice] != nil else { return nil }
        self.init(choice)
    }

    /// What is open, which is what people ask for who name no state.
    static let standing = StatusFilter("open")
    static let overdue = StatusFilter("overdue")

    private init(_ name: String) { (self.name, states) = (name, Self.states[name] ?? []) }
}
