import GRDB
import Vocabulary

/// Questions to one consistent state of the database; each table family adds its own.
package struct Reader {
    let db: Database
}

/// Changes within one transaction, which see what was changed before them.
package struct Writer {
    let db: Database

    package var read: Reader { Reader(db: db) }
}

extension Database {
    /// Every row of a cached statement, decoded one by one.
    func all<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ decode: (Row) throws -> Value
    ) throws -> [Value] {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        var values: [Value] = []
        while let row = try cursor.next() { values.append(try decode(row)) }
        return values
    }

    /// The first row of a cached statement.
    func first<Value>(
        _ sql: String, _ arguments: StatementArguments = [], _ decode: (Row) throws -> Value
    ) throws -> Value? {
        let cursor = try Row.fetchCursor(cachedStatement(sql: sql), arguments: arguments)
        return try cursor.next().map(decode)
    }

    /// A count, or the sum of a column; 0 where there is no row.
    func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
        (try first(sql, arguments) { row in row.optional(0) as Int? } ?? nil) ?? 0
    }

    /// Runs a cached statement that changes rows.
    func run(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// Runs a cached INSERT and returns the new row's id.
    func insert(_ sql: String, _ arguments: StatementArguments) throws -> Int64 {
        try run(sql, arguments)
        return lastInsertedRowID
    }
}

extension Row {
    /// A column that the schema declares NOT NULL.
    func get<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Int) throws -> Value {
        guard let value: Value = self[column] else { throw StoreError.corrupt }
        return value
    }

    func optional<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Int) -> Value? {
        self[column]
    }

    /// A column whose values a CHECK restricts to those of an enum.
    func code<Value: RawRepresentable<String>>(_ column: Int) throws -> Value {
        guard let value = Value(rawValue: try get(column)) else { throw StoreError.corrupt }
        return value
    }

    func optionalCode<Value: RawRepresentable<String>>(_ column: Int) -> Value? {
        optional(column).flatMap { (text: String) in Value(rawValue: text) }
    }

    func instant(_ column: Int) throws -> Instant { Instant(seconds: try get(column)) }

    func optionalInstant(_ column: Int) -> Instant? {
        optional(column).map { (seconds: Int64) in Instant(seconds: seconds) }
    }

    /// Three columns from this one on: Simplified, Traditional, English.
    func name(_ column: Int) throws -> LocalName {
        LocalName(hans: try get(column), hant: try get(column + 1), en: try get(column + 2))
    }
}

/// An id for binding: 0 stands for "assign one".
func assigned(_ id: Int64) -> Int64? { id == 0 ? nil : id }

/// Parts of SQL that several table families use.
enum SQL {
    /// The paths from `path` on that start with it, for `path >= ? AND path < ?`: "/1/4/" and "/1/40" (0 follows /).
    static func end(ofPath path: String) -> String { path.dropLast() + "0" }
}
