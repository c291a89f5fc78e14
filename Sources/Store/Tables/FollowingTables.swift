import GRDB
package import Vocabulary

extension Reader {
    /// What a person has not been told yet, the oldest first.
    package func untoldNotices(of accountID: Int64) throws -> [Notice] {
        let sql = """
            SELECT notice.id, \(EventRow.qualified) FROM notice JOIN entry_event ON entry_event.id = notice.event_id
            WHERE notice.account_id = ? AND told_at IS NULL ORDER BY notice.id
            """
        return try db.all(sql, [accountID]) { row in
            Notice(id: try row.get(0), event: try EventRow.decode(row, from: 1))
        }
    }

    package func noticeWish(of accountID: Int64) throws -> NoticeWish? {
        try db.first("SELECT kinds, quiet_from, quiet_to FROM notice_wish WHERE account_id = ?", [accountID]) { row in
            NoticeWish(kinds: try row.code(0), quiet: quietHours(row.optional(1), row.optional(2)))
        }
    }

    /// How the reporter judged what became of an entry, 1…5.
    package func rating(of entry: Int64) throws -> Int? {
        try db.first("SELECT rating FROM entry_rating WHERE entry = ?", [entry]) { row in try row.get(0) }
    }

    private func quietHours(_ from: Int?, _ to: Int?) -> QuietHours? {
        guard let from, let to else { return nil }
        return QuietHours(from: from, to: to)
    }
}

extension Writer {
    /// Lets those who follow an entry, but not who did it, be told of an event.
    package func insertNotices(of eventID: Int64, about entry: Int64, by accountID: Int64?) throws {
        try db.run(
            """
            INSERT INTO notice (account_id, event_id)
            SELECT reporter_id, ?1 FROM entry WHERE number = ?2 AND reporter_id IS NOT NULL AND reporter_id IS NOT ?3
            UNION SELECT account_id, ?1 FROM entry_support WHERE entry = ?2 AND account_id IS NOT ?3
            """, [eventID, entry, accountID])
    }

    /// Records that these have been told.
    package func setTold(_ notices: [Int64], at now: Instant) throws {
        for notice in notices { try db.run("UPDATE notice SET told_at = ? WHERE id = ?", [now.seconds, notice]) }
    }

    package func setNoticeWish(_ wish: NoticeWish, of accountID: Int64) throws {
        try db.run(
            """
            INSERT INTO notice_wish (account_id, kinds, quiet_from, quiet_to) VALUES (?, ?, ?, ?)
            ON CONFLICT (account_id) DO UPDATE SET
                kinds = excluded.kinds, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to
            """, [accountID, wish.kinds.rawValue, wish.quiet?.from, wish.quiet?.to])
    }

    /// Keeps how an entry was judged, in place of an earlier judgement.
    package func setRating(_ rating: Int, note: String?, of entry: Int64, at now: Instant) throws {
        try db.run(
            """
            INSERT INTO entry_rating (entry, rating, note, at) VALUES (?, ?, ?, ?)
            ON CONFLICT (entry) DO UPDATE SET rating = excluded.rating, note = excluded.note, at = excluded.at
            """, [entry, rating, note, now.seconds])
    }
}
