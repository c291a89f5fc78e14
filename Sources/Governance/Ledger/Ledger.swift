package import Store
package import Vocabulary

/// The problem ledger: 登记, 派单, 整改, 复核, 销号.
package struct Ledger: Sendable {
    private let store: Store
    let rules: ProgrammeRules

    package init(store: Store, rules: ProgrammeRules) {
        self.store = store
        self.rules = rules
    }

    // MARK: - Asking

    package func entry(_ ticket: Int64) throws(StoreError) -> LedgerEntry? {
        try store.read { tx in try tx.entry(ticket) }
    }

    /// An entry's events, oldest first.
    package func history(_ ticket: Int64) throws(StoreError) -> [LedgerEvent] {
        try store.read { tx in try tx.events(of: ticket) }
    }

    package func supportCount(_ ticket: Int64) throws(StoreError) -> Int {
        try store.read { tx in try tx.supportCount(of: ticket) }
    }

    /// One page of the entries in a place: overdue ones first, the longest overdue at the top; then the newest.
    ///
    /// - Parameter limit: `nil` for the page size of the rules.
    package func list(
        under place: Place, _ filter: EntryFilter = EntryFilter(), offset: Int = 0, limit: Int? = nil, now: Instant
    ) throws(StoreError) -> EntryListing {
        try store.read { tx in
            let counts = try tx.countEntries(under: place.path, filter, now: now)
            guard counts.total > offset else {
                return EntryListing(total: counts.total, overdue: counts.overdue, items: [])
            }
            let items = try tx.entries(
                under: place.path, filter, now: now, limit: limit ?? rules.ledger.pageSize, offset: offset)
            return EntryListing(total: counts.total, overdue: counts.overdue, items: items)
        }
    }

    /// One page of what a person has reported, the newest first; empty `states` for all of it.
    package func mine(
        _ account: Account, states: Set<EntryState> = [], offset: Int = 0, limit: Int? = nil, now: Instant
    ) throws(StoreError) -> EntryListing {
        try store.read { tx in
            let items = try tx.entries(
                reportedBy: account.id, states: states, limit: limit ?? rules.ledger.pageSize, offset: offset)
            let total = try tx.countEntries(reportedBy: account.id, states: states)
            let overdue = items.filter { $0.isOverdue(at: now) }.count
            return EntryListing(total: total, overdue: overdue, items: items)
        }
    }

    /// What a person reported last.
    package func latest(of account: Account) throws(StoreError) -> LedgerEntry? {
        try store.read { tx in try tx.entries(reportedBy: account.id, limit: 1, offset: 0).first }
    }

    /// The open entry that a new report may only repeat, and why it seems so.
    ///
    /// - Parameter talk: the numbers of the entries that were filed in this talk.
    package func duplicate(
        of new: NewEntry, filedIn talk: Set<Int> = [], at now: Instant
    ) throws(StoreError) -> Duplicate? {
        let since = now.advanced(bySeconds: -Int64(rules.ledger.duplicateDays) * 86_400)
        let alike = try store.read { tx in try tx.openEntries(at: new.placeID, new.category, since: since) }
        return DuplicateRule.pick(alike, for: new, filedIn: talk, rules.ledger, at: now)
    }

    /// The addresses of what was handed in with an entry.
    package func evidence(of ticket: Int64) throws(StoreError) -> [String] {
        try store.read { tx in try tx.evidence(of: ticket) }
    }

    /// Whether this is the code that was given to whoever reported the entry without an account.
    package func isCode(_ code: String, of ticket: Int64) throws(StoreError) -> Bool {
        try store.read { tx in
            guard let entry = try tx.entry(ticket), entry.reporterID == nil, let key = try tx.meta(.followKey) else {
                return false
            }
            return FollowCode(of: ticket, key: key).matches(code)
        }
    }

    /// How much of an entry an account may read; `nil` for a ticket that does not exist.
    package func access(_ ticket: Int64, _ account: Account?) throws(StoreError) -> EntryAccess? {
        try store.read { tx in
            guard let entry = try tx.entry(ticket), let place = try tx.place(entry.handlerID ?? entry.placeID) else {
                return nil
            }
            let supports = try account.map { try tx.isSupported(ticket, by: $0.id) } ?? false
            return EntryAccess.of(entry, account: account, scope: Scope(account), place: place, supports: supports)
        }
    }

    // MARK: - Changing

    /// Stores a report, sends it to the company that manages the place, and sets its deadline.
    ///
    /// - Throws: `.unknownPlace`, `.emptyDescription`, `.descriptionTooLong`, `.store`.
    package func file(_ new: NewEntry, by account: Account?, at now: Instant) async throws(LedgerError) -> Filed {
        try await file([new], by: account, at: now)[0]
    }

    /// Stores several reports, all of them or none, in their order.
    ///
    /// - Throws: as `file` does for the first that cannot be stored.
    package func file(_ all: [NewEntry], by account: Account?, at now: Instant) async throws(LedgerError) -> [Filed] {
        let limit = rules.ledger.descriptionLimit
        for new in all {
            guard !new.description.allSatisfy(\.isWhitespace) else { throw .emptyDescription }
            guard new.description.count <= limit else { throw .descriptionTooLong(limit: limit) }
        }
        let rules = rules
        return try await change { tx in
            try all.map { new in
                let deadline = Deadlines.due(
                    new.urgency, new.category, registered: now, rules: rules.deadlines, calendar: rules.calendar)
                return try tx.file(new, by: account, at: now, deadline)
            }
        }
    }

    /// Adds a person's voice to an open entry.
    ///
    /// - Throws: `.unknown`, `.wrongState`, `.store`.
    package func support(
        _ ticket: Int64, by account: Account, at now: Instant
    ) async throws(LedgerError) -> SupportOutcome {
        try await change { tx in
            let entry = try tx.read.known(ticket)
            guard entry.reporterID != account.id else { return .already }
            guard entry.state.isOpen else { throw LedgerError.wrongState(entry.state) }
            guard try tx.insertSupport(ticket, by: account.id, at: now) else { return .already }
            try tx.insert(LedgerEvent(entry: ticket, at: now, by: account.id, kind: .support, state: entry.state))
            return .added(count: try tx.read.supportCount(of: ticket))
        }
    }

    /// Changes what the reporter said, or adds to it.
    ///
    /// - Throws: `.unknown`, `.notPermitted`, `.wrongState`, `.unknownPlace`, `.descriptionTooLong`, `.store`.
    package func amend(
        _ ticket: Int64, _ change: Amendment, by reporter: Reporter, at now: Instant
    ) async throws(LedgerError) -> LedgerEntry {
        guard change.note.count <= rules.ledger.descriptionLimit else {
            throw .descriptionTooLong(limit: rules.ledger.descriptionLimit)
        }
        let rules = rules
        return try await self.change { tx in try tx.amend(ticket, change, by: reporter, at: now, rules) }
    }

    /// Withdraws an entry on behalf of its reporter; it stays in the ledger.
    ///
    /// - Throws: `.unknown`, `.notPermitted`, `.wrongState`, `.store`.
    package func withdraw(
        _ ticket: Int64, reason: String?, by reporter: Reporter, at now: Instant
    ) async throws(LedgerError) -> LedgerEntry {
        let rules = rules
        return try await change { tx in
            let entry = try tx.read.known(ticket)
            guard reporter.owns(entry) else { throw LedgerError.notPermitted }
            return try tx.record(
                entry.apply(.withdraw(reason: reason), by: reporter.account?.id, at: now, rules: rules.ledger))
        }
    }

    /// The entry as it is, where its reporter may withdraw it.
    ///
    /// - Throws: `.unknown`, `.notPermitted`, `.wrongState`, `.store`.
    package func withdrawable(
        _ ticket: Int64, by reporter: Reporter, at now: Instant
    ) throws(LedgerError) -> LedgerEntry {
        let found: LedgerEntry?
        do { found = try store.read { tx in try tx.entry(ticket) } } catch { throw .store(error) }
        guard let entry = found else { throw .unknown(ticket: ticket) }
        guard reporter.owns(entry) else { throw .notPermitted }
        _ = try entry.apply(.withdraw(reason: nil), by: reporter.account?.id, at: now, rules: rules.ledger)
        return entry
    }

    /// Does something to an entry on behalf of an account, and records it.
    ///
    /// - Throws: `.unknown`, `.notPermitted`, and what `LedgerEntry.apply` throws.
    package func perform(
        _ action: LedgerAction, on ticket: Int64, by account: Account, at now: Instant
    ) async throws(LedgerError) -> LedgerEntry {
        let rules = rules
        return try await change { tx in
            let entry = try tx.read.known(ticket)
            guard try tx.read.permits(action, account, on: entry) else { throw LedgerError.notPermitted }
            if case .merge(let other) = action { try tx.read.checkMerge(into: other) }
            let due = Deadlines.due(
                entry.urgency, entry.category, registered: now, rules: rules.deadlines, calendar: rules.calendar)
            return try tx.record(entry.apply(action, by: account.id, at: now, rules: rules.ledger, due: due.done))
        }
    }

    func change<Value: Sendable>(
        _ body: @escaping @Sendable (Writer) throws -> Value
    ) async throws(LedgerError) -> Value {
        do { return try await store.write(body) } catch { throw LedgerError(error) }
    }
}
