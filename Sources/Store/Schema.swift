import GRDB

/// The versions of the schema: appended, never edited.
enum Schema {
    /// SQL that leads from each version to the next; the first leads from an empty file to version 1.
    private static let steps: [[String]] = [
        [V1Registry.sql, V1Ledger.sql, V1Assessment.sql, V1Meetings.sql],
        [V2Talks.sql, V2Following.sql, V2Handovers.sql, V2Entries.sql, V2Meetings.sql],
    ]

    /// The version that this program reads and writes.
    static let version = steps.count

    /// Marks the file as Guanjia's ("GJIA"), so that a stranger's database is left alone.
    private static let applicationID = 0x474A_4941

    /// - Throws: `.notADatabase` for somebody else's file, `.newerSchema`, `.olderSchema` unless it `upgrades`.
    static func check(_ db: Database, path: String, upgrades: Bool) throws {
        let found = try number(db, "user_version")
        guard try number(db, "application_id") == applicationID else { throw StoreError.notADatabase(path: path) }
        guard found <= version else { throw StoreError.newerSchema(found: found, known: version) }
        guard upgrades || found == version else { throw StoreError.olderSchema(found: found, known: version) }
        // Reads every table's definition, which tells a damaged file early.
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
    }

    /// Brings an empty or older database to this program's version, each step in a transaction of its own.
    static func migrate(_ db: Database) throws {
        let found = try number(db, "user_version")
        guard found < version else { return }
        for step in found..<version {
            try db.inTransaction(.immediate) {
                // Another process may have been faster.
                guard try number(db, "user_version") == step else { return .commit }
                for sql in steps[step] { try db.execute(sql: sql) }
                try db.execute(sql: "PRAGMA application_id = \(applicationID)")
                try db.execute(sql: "PRAGMA user_version = \(step + 1)")
                return .commit
            }
        }
    }

    private static func number(_ db: Database, _ pragma: String) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA \(pragma)") ?? 0
    }
}
