/// One row of the problem ledger, whatever its source. Rows are never deleted and numbers never reused.
package struct LedgerEntry: Sendable, Hashable {
    /// The ledger number, shown as LY-1024. 0 while the entry has not been stored.
    package var number: Int64 = 0
    package var placeID: Int64
    package var category: Category
    /// The person's own words, verbatim.
    package var description: String
    package var location = Location()
    package var urgency: Urgency = .ordinary
    package var source: EntrySource = .resident
    package var state: EntryState = .registered
    /// The responsible company; `nil` means that the neighbourhood itself answers for an unmanaged place.
    package var companyID: Int64?
    /// The place whose staff deals with it, where that is not the entry's own neighbourhood: one level above the office
    /// that it is about.
    package var handlerID: Int64?
    package var reporterID: Int64?
    package var contactPhone: String?
    package var isAnonymous = false
    package var registeredAt: Instant
    package var foundAt: Instant?
    package var dueAt: Instant
    package var resolvedAt: Instant?
    package var resolverID: Int64?
    package var cancelledAt: Instant?
    package var verifierID: Int64?
    package var reopenCount = 0
    package var mergedInto: Int64?

    package init(placeID: Int64, category: Category, description: String, registeredAt: Instant, dueAt: Instant) {
        self.placeID = placeID
        self.category = category
        self.description = description
        self.registeredAt = registeredAt
        self.dueAt = dueAt
    }

    /// Whether the deadline has passed and nobody has reported the work done.
    package func isOverdue(at now: Instant) -> Bool { state.isOpen && state != .resolved && dueAt < now }
}

/// What happened to an entry.
package enum LedgerEventKind: String, Sendable, Codable, CaseIterable {
    case register, dispatch, accept, progress, resolve, cancel, reopen, withdraw, reject, merge, support
    case amend, urge, rate, assign, extend, escalate, callback
    case handBack = "return"
}

/// One line of an entry's history: who, when, what, why. Never changed.
package struct LedgerEvent: Sendable, Hashable {
    /// 0 while the event has not been stored.
    package var id: Int64 = 0
    package var entry: Int64
    package var at: Instant
    /// `nil` for the machine itself and for people who are not signed in.
    package var accountID: Int64?
    package var kind: LedgerEventKind
    /// The state after the event.
    package var state: EntryState
    package var note: String?

    package init(
        entry: Int64, at: Instant, by accountID: Int64?, kind: LedgerEventKind, state: EntryState, note: String? = nil
    ) {
        self.entry = entry
        self.at = at
        self.accountID = accountID
        self.kind = kind
        self.state = state
        self.note = note
    }
}
