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
        var notices: [Int64] = []
        var handovers: [Int64] = []
    }

    /// nil where there is nothing to tell now.
    ///
    /// - Parameter handovers: the requests for a person that were made in this talk.
    package func news(for speaker: Speaker, handovers: Set<Int64>, at now: Instant) throws -> News? {
        var news = News(facts: [:])
        let answers = try services.handovers.untold(of: speaker.accountID, here: handovers)
        news.handovers = answers.map(\.number)
        if !answers.isEmpty { news.facts["answers"] = .list(answers.map(Self.fact)) }
        if let account = speaker.accountID { try addProgress(of: account, at: now, to: &news) }
        return news.notices.isEmpty && news.handovers.isEmpty ? nil : news
    }

    private func addProgress(of account: Int64, at now: Instant, to news: inout News) throws {
        let minute = services.clock(now).time.secondOfDay / 60
        let due = try services.notices.due(for: account, atMinute: minute)
        news.notices = due.settled
        guard !due.news.isEmpty else { return }
        let shown = due.news.suffix(Self.mostItems)
        news.facts["items"] = .list(try shown.reversed().map(fact))
        if due.news.count > shown.count { news.facts["more"] = .number(due.news.count - shown.count) }
    }

    package func settle(_ news: News, at now: Instant) async throws {
        if !news.notices.isEmpty { try await services.notices.settle(news.notices, at: now) }
        if !news.handovers.isEmpty { try await services.handovers.settle(news.handovers, at: now) }
    }

    private static func fact(_ handover: Handover) -> Facts {
        ["request": .handover(handover.number), "answer": .text(handover.answer ?? "")]
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
