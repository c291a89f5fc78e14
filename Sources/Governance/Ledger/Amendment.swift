import Store
package import Vocabulary

/// What a reporter changes or adds; nil leaves as it is.
package struct Amendment: Sendable, Hashable {
    package var placeID: Int64?
    package var category: Category?
    package var location: Location?
    package var contactPhone: String?
    /// Raises the urgency; never lowers it.
    package var urgency: Urgency?
    /// The person's own words, for the entry's history.
    package var note: String

    package init(note: String) { self.note = note }
}

/// Who says that an entry is theirs.
package struct Reporter: Sendable {
    package var account: Account?
    /// Whether it was filed in this very talk, which stands for the account of those who have none.
    package var filedHere: Bool

    package init(_ account: Account?, filedHere: Bool = false) {
        self.account = account
        self.filedHere = filedHere
    }

    /// Whether the entry is theirs to change.
    package func owns(_ entry: LedgerEntry) -> Bool {
        guard let reporter = entry.reporterID else { return filedHere }
        return account?.isDisabled == false && account?.id == reporter
    }
}

extension LedgerEntry {
    /// Whether the reporter may still change what was said: until the work is reported done.
    var isAmendable: Bool { state.isOpen && state != .resolved }
}

extension Writer {
    /// Changes an entry and records the change, within one transaction.
    ///
    /// An entry of another place goes to whoever answers for that place.
    func amend(
        _ ticket: Int64, _ change: Amendment, by reporter: Reporter, at now: Instant, _ rules: ProgrammeRules
    ) throws -> LedgerEntry {
        var entry = try read.known(ticket)
        guard reporter.owns(entry) else { throw LedgerError.notPermitted }
        guard entry.isAmendable else { throw LedgerError.wrongState(entry.state) }
        if let place = change.placeID, place != entry.placeID {
            guard try read.place(place) != nil else { throw LedgerError.unknownPlace }
            let company = try read.manager(of: place)
            try move(ticket, to: place)
            (entry.placeID, entry.companyID) = (place, company?.id)
            entry.state = company == nil ? .registered : .dispatched
        }
        for address in WebAddresses.found(in: change.note) {
            try insertEvidence(address, of: ticket, by: reporter.account?.id, at: now)
        }
        if let category = change.category {
            entry.category = category
            entry.dueAt =
                Deadlines.due(
                    entry.urgency, category, registered: entry.registeredAt, rules: rules.deadlines,
                    calendar: rules.calendar
                ).done
        }
        if let urgency = change.urgency, urgency > entry.urgency {
            entry.urgency = urgency
            let due = Deadlines.due(
                urgency, entry.category, registered: now, rules: rules.deadlines, calendar: rules.calendar)
            entry.dueAt = min(entry.dueAt, due.done)
        }
        if let location = change.location { entry.location = entry.location.overridden(by: location) }
        if let phone = change.contactPhone { entry.contactPhone = phone }
        let event = LedgerEvent(
            entry: ticket, at: now, by: reporter.account?.id, kind: .amend, state: entry.state, note: change.note)
        return try record((entry, event))
    }
}

extension Location {
    /// The location with the parts that `other` names. Another building leaves nothing of the old one, another unit or
    /// floor nothing of what lay in the old; a part that was not known leaves all.
    package func overridden(by other: Location) -> Location {
        if differ(building, other.building) { return other }
        var location = self
        if differ(unit, other.unit) { (location.floor, location.room) = (nil, nil) }
        if differ(floor, other.floor) { location.room = nil }
        location.building = other.building ?? location.building
        location.unit = other.unit ?? location.unit
        location.floor = other.floor ?? location.floor
        location.room = other.room ?? location.room
        location.spot = other.spot ?? location.spot
        return location
    }

    private func differ(_ old: String?, _ new: String?) -> Bool { old != nil && new != nil && old != new }
}
