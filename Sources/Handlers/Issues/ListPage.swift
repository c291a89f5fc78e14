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
    var states: Set<EntryState>
    var isOverdueOnly = false

    private static let open = Set(EntryState.allCases.filter(\.isOpen))

    /// nil where no such word was said.
    init?(_ choice: String?) {
        switch choice {
        case "open": states = Self.open
        case "overdue": (states, isOverdueOnly) = (Self.open, true)
        case "resolved": states = [.resolved]
        case "cancelled": states = [.cancelled]
        default: return nil
        }
    }

    /// What is open, which is what people ask for who name no state.
    static let standing = StatusFilter(states: open)

    private init(states: Set<EntryState>) { self.states = states }
}
