import Store
package import Vocabulary

/// What came of a reporter's judgement.
package struct Judged: Sendable, Hashable {
    package var entry: LedgerEntry
    /// Whether the work was taken up again because of it.
    package var isReopened: Bool
}

/// Judging and pressing, which are the reporter's to do.
extension Ledger {
    /// Keeps how the reporter judges what became of an entry; who is not satisfied has it taken up again, where it was
    /// not crossed off too long ago.
    ///
    /// - Throws: `.unknown`, `.notPermitted`, `.wrongState` where the work has not been reported done, `.store`.
    package func rate(
        _ ticket: Int64, _ rating: Int, note: String?, by reporter: Reporter, at now: Instant
    ) async throws(LedgerError) -> Judged {
        let rules = rules
        return try await change { tx in
            let entry = try tx.read.known(ticket)
            guard reporter.owns(entry) else { throw LedgerError.notPermitted }
            guard [.resolved, .cancelled].contains(entry.state) else { throw LedgerError.wrongState(entry.state) }
            try tx.setRating(rating, note: note, of: ticket, at: now)
            let judged = try tx.record(
                (
                    entry,
                    LedgerEvent(
                        entry: ticket, at: now, by: reporter.account?.id, kind: .rate, state: entry.state,
                        note: ["\(rating)/5", note].compactMap { $0 }.joined(separator: " "))
                ))
            guard rating < rules.ledger.satisfiedFrom, entry.isReopenable(at: now, rules: rules.ledger) else {
                return Judged(entry: judged, isReopened: false)
            }
            let due = Deadlines.due(
                entry.urgency, entry.category, registered: now, rules: rules.deadlines, calendar: rules.calendar)
            let reopened = try judged.apply(
                .reopen(reason: note ?? "\(rating)/5"), by: reporter.account?.id, at: now, rules: rules.ledger,
                due: due.done)
            return Judged(entry: try tx.record(reopened), isReopened: true)
        }
    }

    /// Presses for an entry on behalf of its reporter or of somebody who supports it: once for each deadline.
    ///
    /// - Returns: when it was pressed for before, where it was; nothing is recorded then.
    /// - Throws: `.unknown`, `.notPermitted`, `.wrongState`, `.store`.
    package func urge(
        _ ticket: Int64, by reporter: Reporter, at now: Instant
    ) async throws(LedgerError) -> (entry: LedgerEntry, before: Instant?) {
        try await change { tx in
            let entry = try tx.read.known(ticket)
            let supports = try reporter.account.map { try tx.read.isSupported(ticket, by: $0.id) } ?? false
            guard reporter.owns(entry) || supports else { throw LedgerError.notPermitted }
            guard entry.state.isOpen, entry.state != .resolved else { throw LedgerError.wrongState(entry.state) }
            if let before = try tx.read.events(of: ticket).lastUrge { return (entry, before) }
            let event = LedgerEvent(
                entry: ticket, at: now, by: reporter.account?.id, kind: .urge, state: entry.state)
            return (try tx.record((entry, event)), nil)
        }
    }
}

extension LedgerEntry {
    /// Whether what was crossed off may still be taken up again.
    package func isReopenable(at now: Instant, rules: LedgerRules) -> Bool {
        guard let cancelledAt else { return true }
        return now <= cancelledAt.advanced(bySeconds: Int64(rules.reopenDays) * 86_400)
    }
}

extension [LedgerEvent] {
    /// When the entry was pressed for since its deadline was set last.
    fileprivate var lastUrge: Instant? {
        let deadline = lastIndex { [.register, .reopen, .extend].contains($0.kind) } ?? startIndex
        return self[deadline...].last { $0.kind == .urge }?.at
    }
}
