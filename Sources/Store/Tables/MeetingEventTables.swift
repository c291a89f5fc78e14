import GRDB
package import Vocabulary

extension Reader {
    /// What happened to a meeting last, or nil where nothing has since it was scheduled.
    package func lastEvent(ofMeeting id: Int64) throws -> MeetingEvent? {
        try db.first(
            """
            SELECT act, starts_at, ends_at, reason, actor_id, at FROM meeting_event
            WHERE meeting_id = ? ORDER BY id DESC LIMIT 1
            """, [id]
        ) { row in
            MeetingEvent(
                meetingID: id, try row.code(0), before: try row.instant(1)..<row.instant(2), reason: row.optional(3),
                actorID: row.optional(4), at: try row.instant(5))
        }
    }
}

extension Writer {
    package func insert(_ event: MeetingEvent) throws {
        try db.run(
            """
            INSERT INTO meeting_event (meeting_id, act, starts_at, ends_at, reason, actor_id, at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                event.meetingID, event.act.rawValue, event.before.lowerBound.seconds, event.before.upperBound.seconds,
                event.reason, event.actorID, event.at.seconds,
            ])
    }

    package func setTime(_ span: Range<Instant>, ofMeeting id: Int64) throws {
        try db.run(
            "UPDATE meeting SET starts_at = ?, ends_at = ? WHERE id = ?",
            [span.lowerBound.seconds, span.upperBound.seconds, id])
    }
}
