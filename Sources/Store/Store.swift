import GRDB

/// The database: many readers beside one writer, and one commit for all writes that wait together.
package final class Store: Sendable {
    /// What may be done with the file.
    package enum Mode: Sendable {
        /// Makes a new file; refuses to touch an existing one.
        case create
        /// Opens an existing file and brings its schema up to date.
        case readWrite
        /// Opens an existing file and never changes it.
        case readOnly
    }

    /// Limits of a connection.
    package struct Options: Sendable {
        /// How long a statement waits for another process, in seconds.
        package var busySeconds: Double
        /// How many reads run beside each other.
        package var readers: Int

        package init(busySeconds: Double = 5, readers: Int = 8) {
            self.busySeconds = busySeconds
            self.readers = readers
        }
    }

    private let database: any DatabaseWriter
    private let commits: GroupCommit

    init(_ database: any DatabaseWriter) {
        self.database = database
        commits = GroupCommit(database)
    }

    /// Reads one consistent state of the database. The calling thread waits; keep it to a few indexed queries.
    package func read<Value>(_ body: (Reader) throws -> Value) throws(StoreError) -> Value {
        do {
            return try database.unsafeRead { db in try Self.snapshot(db, body) }
        } catch {
            throw StoreError(error)
        }
    }

    /// GRDB's own `read` looks for a changed schema each time; here nothing changes it while the store is open, and
    /// cached statements make the transaction that keeps the reads consistent almost free.
    private static func snapshot<Value>(_ db: Database, _ body: (Reader) throws -> Value) throws -> Value {
        try db.cachedStatement(sql: "BEGIN").execute()
        let result = Result { try body(Reader(db: db)) }
        if db.isInsideTransaction { try db.cachedStatement(sql: "COMMIT").execute() }
        return try result.get()
    }

    /// Runs `body` in a savepoint of the next transaction and returns once that has been committed.
    ///
    /// Writes that wait at the same time share a commit; one whose body throws is rolled back alone.
    ///
    /// - Throws: what `body` throws; a `StoreError` for everything that the database reports.
    @discardableResult
    package func write<Value: Sendable>(_ body: @escaping @Sendable (Writer) throws -> Value) async throws -> Value {
        try await commits.run { db in try body(Writer(db: db)) }
    }

    /// The same for a body that refuses nothing of its own.
    ///
    /// - Throws: what the database reports.
    @discardableResult
    package func change<Value: Sendable>(
        _ body: @escaping @Sendable (Writer) throws -> Value
    ) async throws(StoreError) -> Value {
        do { return try await write(body) } catch { throw StoreError(error) }
    }

    /// Runs `body` in a transaction of its own: for imports and samples, all or nothing.
    ///
    /// - Throws: what `body` throws; a `StoreError` for everything that the database reports.
    @discardableResult
    package func bulkWrite<Value>(_ body: (Writer) throws -> Value) throws -> Value {
        do {
            return try database.write { db in try body(Writer(db: db)) }
        } catch let error as DatabaseError {
            throw StoreError(error)
        }
    }

    /// Gives the file up once every running statement has ended; the store is of no use afterwards.
    package func close() throws(StoreError) {
        do { try database.close() } catch { throw StoreError(error) }
    }

    /// Moves everything from the write-ahead log into the file and lets the query planner look at the tables:
    /// worth its time after a bulk write.
    package func settle() throws(StoreError) {
        do {
            try database.writeWithoutTransaction { db in
                try db.execute(sql: "ANALYZE")
                if database is DatabasePool { try db.checkpoint(.truncate) }
            }
        } catch {
            throw StoreError(error)
        }
    }

    /// Copies the database to a new file while it is in use.
    ///
    /// - Throws: `.cannotCreate` where something lies at the path or nothing can be made there.
    package func backup(to path: String) throws(StoreError) {
        try StoreFile.makeRoom(at: path)
        do {
            let copy = try DatabaseQueue(path: path)
            try database.backup(to: copy)
            try copy.close()
        } catch {
            throw StoreError(error)
        }
    }

    /// What SQLite's own check of the file and of its foreign keys finds; empty for a sound file.
    package func integrityProblems() throws(StoreError) -> [String] {
        do {
            return try database.read { db in
                let report = try String.fetchAll(db, sql: "PRAGMA integrity_check")
                let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
                    let (table, parent): (String?, String?) = (row["table"], row["parent"])
                    return "a row of \(table ?? "?") refers to a missing row of \(parent ?? "?")"
                }
                return report.filter { $0 != "ok" } + orphans
            }
        } catch {
            throw StoreError(error)
        }
    }
}
