import GRDB
package import Vocabulary

extension Reader {
    package func handover(_ number: Int64) throws -> Handover? {
        try db.first("SELECT \(columns) FROM handover WHERE number = ?", [number], decode)
    }

    /// Those that nobody has answered, the oldest first: at or below a path, and those of no place.
    package func openHandovers(under path: String) throws -> [Handover] {
        let sql = """
            SELECT \(columns) FROM handover WHERE answered_at IS NULL AND (place_id IS NULL OR EXISTS (
                SELECT 1 FROM place WHERE place.id = handover.place_id AND place.path >= ?1 AND place.path < ?1 || x'FF'))
            ORDER BY asked_at, number
            """
        return try db.all(sql, [path], decode)
    }

    /// The latest of a person that nobody has answered.
    package func waitingHandover(of accountID: Int64) throws -> Handover? {
        try db.first(
            """
            SELECT \(columns) FROM handover WHERE account_id = ? AND answered_at IS NULL ORDER BY number DESC LIMIT 1
            """, [accountID], decode)
    }

    /// Those of a person that were answered without the person knowing.
    package func untoldHandovers(of accountID: Int64) throws -> [Handover] {
        try db.all(
            """
            SELECT \(columns) FROM handover
            WHERE account_id = ? AND answered_at IS NOT NULL AND told_at IS NULL ORDER BY number
            """, [accountID], decode)
    }

    /// Whether the person has been told the answer.
    package func isTold(_ number: Int64) throws -> Bool {
        try db.number("SELECT EXISTS (SELECT 1 FROM handover WHERE number = ? AND told_at IS NOT NULL)", [number]) == 1
    }
}

extension Writer {
    /// Stores a request and returns its number.
    package func insert(_ handover: Handover) throws -> Int64 {
        try db.insert(
            "INSERT INTO handover (account_id, place_id, contact_phone, talk, asked_at) VALUES (?, ?, ?, ?, ?)",
            [
                handover.accountID, handover.placeID, handover.contactPhone, handover.talk, handover.askedAt.seconds,
            ])
    }

    package func setPhone(_ phone: String, ofHandover number: Int64) throws {
        try db.run("UPDATE handover SET contact_phone = ? WHERE number = ?", [phone, number])
    }

    /// Stores the answer to a request.
    package func answer(_ number: Int64, _ text: String, by accountID: Int64, at now: Instant) throws {
        try db.run(
            "UPDATE handover SET answer = ?, answered_at = ?, answerer_id = ? WHERE number = ?",
            [text, now.seconds, accountID, number])
    }

    package func setTold(handovers: [Int64], at now: Instant) throws {
        for number in handovers {
            try db.run("UPDATE handover SET told_at = ? WHERE number = ?", [now.seconds, number])
        }
    }

    /// Takes away what a person's requests hold of them: how they are reached, and what they said.
    package func eraseHandovers(of accountID: Int64, replacingTalkBy text: String) throws {
        try db.run("UPDATE handover SET contact_phone = NULL, talk = ? WHERE account_id = ?", [text, accountID])
    }
}

private let columns = """
    number, account_id, place_id, contact_phone, talk, asked_at, answer, answered_at, answerer_id
    """

private func decode(_ row: Row) throws -> Handover {
    var handover = Handover(
        accountID: row.optional(1), placeID: row.optional(2), contactPhone: row.optional(3), talk: try row.get(4),
        askedAt: try row.instant(5))
    handover.number = try row.get(0)
    (handover.answer, handover.answeredAt, handover.answererID) = (
        row.optional(6), row.optionalInstant(7), row.optional(8)
    )
    return handover
}
