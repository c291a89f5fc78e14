import GRDB
package import Vocabulary

/// A person's unfinished talk as it was kept.
package struct KeptTalk: Sendable, Hashable {
    /// In a form that only those who made it read.
    package var state: String
    package var savedAt: Instant

    package init(state: String, savedAt: Instant) {
        self.state = state
        self.savedAt = savedAt
    }
}

extension Reader {
    package func talk(of accountID: Int64) throws -> KeptTalk? {
        try db.first("SELECT state, saved_at FROM talk WHERE account_id = ?", [accountID]) { row in
            KeptTalk(state: try row.get(0), savedAt: try row.instant(1))
        }
    }
}

extension Writer {
    /// Keeps a person's talk in place of the one before; `nil` forgets it.
    package func setTalk(_ talk: KeptTalk?, of accountID: Int64) throws {
        guard let talk else { return try db.run("DELETE FROM talk WHERE account_id = ?", [accountID]) }
        try db.run(
            """
            INSERT INTO talk (account_id, state, saved_at) VALUES (?, ?, ?)
            ON CONFLICT (account_id) DO UPDATE SET state = excluded.state, saved_at = excluded.saved_at
            """, [accountID, talk.state, talk.savedAt.seconds])
    }
}
