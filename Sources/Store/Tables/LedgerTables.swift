import GRDB
package import Vocabulary

extension Reader {
    package func entry(_ number: Int64) throws -> LedgerEntry? {
        try db.first("SELECT \(EntryRow.columns) FROM entry WHERE number = ?", [number], EntryRow.decode)
    }

    /// An entry's events, oldest first.
    package func events(of number: Int64) throws -> [LedgerEvent] {
        try db.all("SELECT \(EventRow.columns) FROM entry_event WHERE entry = ? ORDER BY id", [number], EventRow.decode)
    }

    package func supportCount(of number: Int64) throws -> Int {
        try db.number("SELECT count(*) FROM entry_support WHERE entry = ?", [number])
    }

    package func isSupported(_ number: Int64, by accountID: Int64) throws -> Bool {
        try db.number(
            "SELECT EXISTS (SELECT 1 FROM entry_support WHERE entry = ? AND account_id = ?)", [number, accountID]) == 1
    }

    /// The addresses of what was handed in with an entry, the oldest first.
    package func evidence(of number: Int64) throws -> [String] {
        try db.all("SELECT address FROM evidence WHERE entry = ? ORDER BY id", [number]) { row in try row.get(0) }
    }

    /// How many entries there are, whatever their state.
    package func entryCount() throws -> Int { try db.number("SELECT count(*) FROM entry") }
}

extension Writer {
    /// Stores an entry and returns its number: the next one of the sequence unless it brings its own.
    @discardableResult
    package func insert(_ entry: LedgerEntry) throws -> Int64 {
        let sql = """
            INSERT INTO entry (place_id, \(EntryRow.changing), number, registered_at, place_path)
            VALUES (?, \(EntryRow.marks), ?, ?, (SELECT path FROM place WHERE id = ?))
            """
        let head: StatementArguments = [entry.placeID]
        let tail: StatementArguments = [assigned(entry.number), entry.registeredAt.seconds, entry.placeID]
        return try db.insert(sql, head + EntryRow.arguments(entry) + tail)
    }

    /// Replaces everything of an entry but its number, its place and its date.
    package func update(_ entry: LedgerEntry) throws {
        let number: StatementArguments = [entry.number]
        try db.run(
            "UPDATE entry SET (\(EntryRow.changing)) = (\(EntryRow.marks)) WHERE number = ?",
            EntryRow.arguments(entry) + number)
    }

    /// Says that an entry speaks of another place.
    package func move(_ entry: Int64, to placeID: Int64) throws {
        try db.run(
            "UPDATE entry SET place_id = ?, place_path = (SELECT path FROM place WHERE id = ?) WHERE number = ?",
            [placeID, placeID, entry])
    }

    /// Keeps the address of something handed in with an entry; once.
    package func insertEvidence(_ address: String, of entry: Int64, by accountID: Int64?, at now: Instant) throws {
        try db.run(
            "INSERT INTO evidence (entry, address, account_id, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [entry, address, accountID, now.seconds])
    }

    @discardableResult
    package func insert(_ event: LedgerEvent) throws -> Int64 {
        try db.insert(
            "INSERT INTO entry_event (\(EventRow.columns)) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                assigned(event.id), event.entry, event.at.seconds, event.accountID, event.kind.rawValue,
                event.state.rawValue, event.note,
            ])
    }

    /// Records that a person supports an entry; `false` where they already did.
    @discardableResult
    package func insertSupport(_ number: Int64, by accountID: Int64, at: Instant) throws -> Bool {
        try db.run(
            "INSERT INTO entry_support (entry, account_id, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            [number, accountID, at.seconds])
        return db.changesCount > 0
    }
}

/// The columns of `entry`, in one order for reading and writing.
enum EntryRow {
    /// Everything that may change after the entry was made.
    static let changing = """
        category, description, building, unit, floor, room, spot, urgency, source, state, company_id, reporter_id, \
        contact_phone, anonymous, found_at, due_at, resolved_at, resolver_id, cancelled_at, verifier_id, \
        reopen_count, merged_into, handler_id
        """
    static let marks = Array(repeating: "?", count: 23).joined(separator: ", ")
    static let columns = "number, place_id, registered_at, \(changing)"

    static func arguments(_ entry: LedgerEntry) -> StatementArguments {
        let location = entry.location
        return [
            entry.category.rawValue, entry.description, location.building, location.unit, location.floor,
            location.room, location.spot, entry.urgency.rawValue, entry.source.rawValue, entry.state.rawValue,
            entry.companyID, entry.reporterID, entry.contactPhone, entry.isAnonymous, entry.foundAt?.seconds,
            entry.dueAt.seconds, entry.resolvedAt?.seconds, entry.resolverID, entry.cancelledAt?.seconds,
            entry.verifierID, entry.reopenCount, entry.mergedInto, entry.handlerID,
        ]
    }

    static func decode(_ row: Row) throws -> LedgerEntry {
        var entry = LedgerEntry(
            placeID: try row.get(1), category: try row.code(3), description: try row.get(4),
            registeredAt: try row.instant(2), dueAt: try row.instant(18))
        entry.number = try row.get(0)
        entry.location = Location(
            building: row.optional(5), unit: row.optional(6), floor: row.optional(7), room: row.optional(8),
            spot: row.optional(9))
        (entry.urgency, entry.source, entry.state) = (try row.code(10), try row.code(11), try row.code(12))
        (entry.companyID, entry.reporterID, entry.contactPhone) = (
            row.optional(13), row.optional(14), row.optional(15)
        )
        (entry.isAnonymous, entry.foundAt) = (try row.get(16), row.optionalInstant(17))
        (entry.resolvedAt, entry.resolverID) = (row.optionalInstant(19), row.optional(20))
        (entry.cancelledAt, entry.verifierID) = (row.optionalInstant(21), row.optional(22))
        (entry.reopenCount, entry.mergedInto) = (try row.get(23), row.optional(24))
        entry.handlerID = row.optional(25)
        return entry
    }
}

enum EventRow {
    static let columns = "id, entry, at, account_id, kind, state, note"
    /// The same where other tables are asked, too.
    static let qualified = columns.split(separator: ", ").map { "entry_event.\($0)" }.joined(separator: ", ")

    static func decode(_ row: Row) throws -> LedgerEvent { try decode(row, from: 0) }

    /// - Parameter first: where in the row the columns begin.
    static func decode(_ row: Row, from first: Int) throws -> LedgerEvent {
        var event = LedgerEvent(
            entry: try row.get(first + 1), at: try row.instant(first + 2), by: row.optional(first + 3),
            kind: try row.code(first + 4), state: try row.code(first + 5), note: row.optional(first + 6))
        event.id = try row.get(first)
        return event
    }
}
