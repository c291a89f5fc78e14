package import Dialogue
import Governance
import TimeExpressions
import Understanding
package import Vocabulary

/// Tells people, once, what became of the entries that they follow.
package struct NewsDesk: Sendable {
    /// So many are told in full; of the others only how many.
    private static let mostItems = 5

    private let services: Services

    package init(_ services: Services) { self.services = services }

    /// What to tell, and the notices that are settled once it is told.
    package struct News: Sendable {
        package var facts: Facts
        package var settled: [Int64]
    }

    /// nil where there is nothing to tell now, or nobody has signed in.
    package func news(for speaker: Speaker, at now: Instant) throws -> News? {
        guard let account = speaker.accountID else { return nil }
        let clock = services.clock(now).time
        let due = try services.notices.due(for: account, atMinute: clock.secondOfDay / 60)
        guard !due.settled.isEmpty else { return nil }
        let shown = due.news.suffix(Self.mostItems)
        var facts: Facts = ["items": .list(try shown.reversed().map(fact))]
        if due.news.count > shown.count { facts["more"] = .number(due.news.count - shown.count) }
        return News(facts: due.news.isEmpty ? [:] : facts, settled: due.settled)
    }

    package func settle(_ news: News, at now: Instant) async throws {
        try await services.notices.settle(news.settled, at: now)
    }

    private func fact(_ event: LedgerEvent) throws -> Facts {
        var fact: Facts = [
            "ticket": .ticket(Int(event.entry)), "kind": .term("event." + event.kind.rawValue),
            "at": .instant(event.at), "state": .state(event.state),
        ]
        fact["note"] = event.note.map { .text($0) }
        guard let entry = try services.ledger.entry(event.entry) else { return fact }
        fact["place"] = .place(PlaceReference(try services.place(entry.placeID)))
        fact["category"] = .category(entry.category)
        fact["done"] = .flag(event.kind == .resolve)
        return fact
    }
}
