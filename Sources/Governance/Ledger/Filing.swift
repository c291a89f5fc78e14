import Store
import Vocabulary

extension Writer {
    /// Stores a report with its first events, within one transaction.
    func file(_ new: NewEntry, by account: Account?, at now: Instant, _ deadline: Deadline) throws -> Filed {
        guard let place = try read.place(new.placeID) else { throw LedgerError.unknownPlace }
        let above = try new.about.flatMap { try read.ancestor(of: place.id, at: $0.levelAbove) }
        let company = place.level == .compound && above == nil ? try read.manager(of: place.id) : nil
        let responsible = try above ?? read.ancestor(of: place.id, at: .neighbourhood) ?? place
        var entry = Self.entry(new, by: account, at: now, deadline)
        (entry.companyID, entry.handlerID) = (company?.id, above?.id)
        entry.state = company == nil ? .registered : .dispatched
        entry.number = try insert(entry)
        try insert(
            LedgerEvent(entry: entry.number, at: now, by: account?.id, kind: .register, state: .registered))
        if company != nil {
            try insert(LedgerEvent(entry: entry.number, at: now, by: nil, kind: .dispatch, state: .dispatched))
        }
        for address in WebAddresses.found(in: entry.description) {
            try insertEvidence(address, of: entry.number, by: account?.id, at: now)
        }
        var filed = Filed(entry: entry, place: place, company: company, responsible: responsible, deadline: deadline)
        filed.isOneLevelUp = above != nil
        if account == nil { filed.code = FollowCode(of: entry.number, key: try followKey()).text }
        return filed
    }

    private static func entry(
        _ new: NewEntry, by account: Account?, at now: Instant, _ deadline: Deadline
    ) -> LedgerEntry {
        var entry = LedgerEntry(
            placeID: new.placeID, category: new.category, description: new.description.withoutNUL, registeredAt: now,
            dueAt: deadline.done)
        (entry.location, entry.urgency, entry.source) = (new.location, new.urgency, new.source)
        (entry.reporterID, entry.contactPhone) = (account?.id, new.contactPhone)
        (entry.isAnonymous, entry.foundAt) = (new.isAnonymous, new.foundAt)
        return entry
    }
}

extension Writer {
    /// Stores an entry that has changed, with the event that says how; those who follow it will be told.
    func record(_ change: (entry: LedgerEntry, event: LedgerEvent)) throws -> LedgerEntry {
        try update(change.entry)
        let event = try insert(change.event)
        try insertNotices(of: event, about: change.entry.number, by: change.event.accountID)
        return change.entry
    }
}

extension String {
    /// SQLite ends a text at NUL.
    fileprivate var withoutNUL: String {
        guard unicodeScalars.contains("\0") else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\0" }))
    }
}

extension Reader {
    func known(_ ticket: Int64) throws -> LedgerEntry {
        guard let entry = try entry(ticket) else { throw LedgerError.unknown(ticket: ticket) }
        return entry
    }

    func permits(_ action: LedgerAction, _ account: Account, on entry: LedgerEntry) throws -> Bool {
        guard let place = try place(entry.handlerID ?? entry.placeID) else { return false }
        let isInScope = Scope(account).includes(place, manager: entry.companyID)
        return LedgerPermission.allows(action, account, on: entry, isInScope: isInScope)
    }

    func checkMerge(into ticket: Int64) throws {
        guard let target = try entry(ticket), target.state.isOpen else {
            throw LedgerError.cannotMerge(into: ticket)
        }
    }
}
