import GRDB
package import Vocabulary

/// How many entries a filter finds.
package struct EntryCounts: Sendable, Hashable {
    package var total: Int
    package var overdue: Int
}

extension Reader {
    /// How many entries at or below a path a filter finds, and how many of them are overdue at `now`.
    package func countEntries(under path: String, _ filter: EntryFilter, now: Instant) throws -> EntryCounts {
        let query = EntryQuery(path, filter, now)
        let sql = """
            SELECT count(*), count(*) FILTER (WHERE due_at < ? AND \(EntryQuery.isRunning)) FROM entry
            WHERE \(query.condition)
            """
        let clock: StatementArguments = [now.seconds]
        return try db.first(sql, clock + query.arguments) { row in
            EntryCounts(total: try row.get(0), overdue: try row.get(1))
        } ?? EntryCounts(total: 0, overdue: 0)
    }

    /// One page of the entries at or below a path: those overdue at `now` first, the longest overdue at the top;
    /// then the others, the newest at the top.
    package func entries(
        under path: String, _ filter: EntryFilter, now: Instant, limit: Int, offset: Int
    ) throws -> [LedgerEntry] {
        let query = EntryQuery(path, filter, now)
        let sql = """
            SELECT \(EntryRow.columns) FROM entry WHERE number IN (
                SELECT number FROM entry WHERE \(query.condition) ORDER BY \(EntryQuery.order) LIMIT ? OFFSET ?)
            ORDER BY \(EntryQuery.order)
            """
        let clock: StatementArguments = [now.seconds, now.seconds]
        let page: StatementArguments = [limit, offset]
        return try db.all(sql, query.arguments + clock + page + clock, EntryRow.decode)
    }

    /// Open entries of a category in exactly this place, registered at `since` or later, newest first.
    package func openEntries(
        at placeID: Int64, _ category: Category, since: Instant
    ) throws -> [LedgerEntry] {
        let sql = """
            SELECT \(EntryRow.columns) FROM entry WHERE place_id = ? AND category = ? AND registered_at >= ?
            AND \(EntryQuery.isOpen) ORDER BY registered_at DESC, number DESC
            """
        return try db.all(sql, [placeID, category.rawValue, since.seconds], EntryRow.decode)
    }

    /// What a person has reported, newest first; empty `states` for all of it.
    package func entries(
        reportedBy accountID: Int64, states: Set<EntryState> = [], limit: Int, offset: Int
    ) throws -> [LedgerEntry] {
        let condition = states.isEmpty ? "" : " AND state IN (\(EntryQuery.marks(states.count)))"
        let sql = """
            SELECT \(EntryRow.columns) FROM entry WHERE reporter_id = ?\(condition)
            ORDER BY number DESC LIMIT ? OFFSET ?
            """
        var arguments: StatementArguments = [accountID]
        arguments += StatementArguments(states.map(\.rawValue))
        arguments += [limit, offset]
        return try db.all(sql, arguments, EntryRow.decode)
    }

    /// How many entries a person has reported; empty `states` for all of them.
    package func countEntries(reportedBy accountID: Int64, states: Set<EntryState> = []) throws -> Int {
        let condition = states.isEmpty ? "" : " AND state IN (\(EntryQuery.marks(states.count)))"
        let arguments: StatementArguments = [accountID]
        return try db.number(
            "SELECT count(*) FROM entry WHERE reporter_id = ?\(condition)",
            arguments + StatementArguments(states.map(\.rawValue)))
    }
}

/// The condition of a filter. Only the closed lists of states are part of the text; values are bound.
private struct EntryQuery {
    /// Word for word as in the partial indexes, so that SQLite may use them.
    static let isOpen = "state IN ('registered', 'dispatched', 'accepted', 'in-progress', 'resolved')"
    /// Still to be done, so that the deadline counts.
    static let isRunning = "state IN ('registered', 'dispatched', 'accepted', 'in-progress')"
    static let order = """
        due_at < ? AND \(isRunning) DESC,
        CASE WHEN due_at < ? AND \(isRunning) THEN due_at ELSE -registered_at END, number DESC
        """

    private(set) var condition = "place_path >= ? AND place_path < ?"
    private(set) var arguments: StatementArguments

    init(_ path: String, _ filter: EntryFilter, _ now: Instant) {
        arguments = [path, SQL.end(ofPath: path)]
        if filter.states.allSatisfy(\.isOpen) { condition += " AND \(Self.isOpen)" }
        add("state", filter.states.map(\.rawValue))
        add("category", filter.categories.map(\.rawValue))
        if let companyID = filter.companyID { add("company_id = ?", [companyID]) }
        if filter.isOverdueOnly { add("due_at < ? AND \(Self.isRunning)", [now.seconds]) }
        if let span = filter.registered {
            add("registered_at >= ? AND registered_at < ?", [span.lowerBound.seconds, span.upperBound.seconds])
        }
    }

    private mutating func add(_ text: String, _ values: StatementArguments) {
        condition += " AND \(text)"
        arguments += values
    }

    private mutating func add(_ column: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        add("\(column) IN (\(Self.marks(values.count)))", StatementArguments(values.sorted()))
    }

    static func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}
