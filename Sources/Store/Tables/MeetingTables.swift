import GRDB
package import Vocabulary

/// What residents ask for at a joint meeting.
package struct NeedRecord: Sendable, Hashable {
    package var placeID: Int64
    package var meetingID: Int64?
    package var description: String
    package var raisedAt: Instant
    package var resolvedAt: Instant?

    package init(
        placeID: Int64, meetingID: Int64? = nil, description: String, raisedAt: Instant, resolvedAt: Instant? = nil
    ) {
        self.placeID = placeID
        self.meetingID = meetingID
        self.description = description
        self.raisedAt = raisedAt
        self.resolvedAt = resolvedAt
    }
}

extension Reader {
    package func meeting(_ id: Int64) throws -> Meeting? {
        try db.first("SELECT \(meetingColumns) FROM meeting m WHERE m.id = ?", [id], decodeMeeting)
            .map { meeting in try withDetails(meeting) }
    }

    /// Scheduled meetings that overlap a span of time, with those invited; the earliest first.
    package func scheduledMeetings(overlapping span: Range<Instant>) throws -> [Meeting] {
        let sql = """
            SELECT \(meetingColumns) FROM meeting m WHERE m.state = 'scheduled' AND m.ends_at > ? AND m.starts_at < ?
            ORDER BY m.starts_at, m.id
            """
        return try db.all(sql, [span.lowerBound.seconds, span.upperBound.seconds], decodeMeeting)
            .map { meeting in try withDetails(meeting) }
    }

    /// Scheduled meetings at or below a path that have not ended at `now`, the earliest first.
    package func upcomingMeetings(under path: String, now: Instant, limit: Int) throws -> [Meeting] {
        let sql = """
            SELECT \(meetingColumns) FROM meeting m JOIN place p ON p.id = m.place_id WHERE m.state = 'scheduled'
            AND m.ends_at > ? AND p.path >= ? AND p.path < ? ORDER BY m.starts_at, m.id LIMIT ?
            """
        return try db.all(sql, [now.seconds, path, SQL.end(ofPath: path), limit], decodeMeeting)
            .map { meeting in try withDetails(meeting) }
    }

    private func withDetails(_ meeting: Meeting) throws -> Meeting {
        var meeting = meeting
        meeting.agenda = try db.all(
            "SELECT text FROM meeting_agenda WHERE meeting_id = ? ORDER BY position", [meeting.id]
        ) { row in try row.get(0) }
        meeting.invitees = try db.all(
            "SELECT party, company_id, place_id, name FROM meeting_invitee WHERE meeting_id = ? ORDER BY id",
            [meeting.id]
        ) { row in
            Invitee(
                party: try row.code(0), companyID: row.optional(1), placeID: row.optional(2), name: row.optional(3))
        }
        return meeting
    }
}

extension Writer {
    /// Stores a meeting with its agenda and those invited, and returns its id.
    @discardableResult
    package func insert(_ meeting: Meeting) throws -> Int64 {
        let id = try db.insert(
            """
            INSERT INTO meeting (id, place_id, starts_at, ends_at, venue, topic, state, convener_id, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                assigned(meeting.id), meeting.placeID, meeting.startsAt.seconds, meeting.endsAt.seconds,
                meeting.venue, meeting.topic, meeting.state.rawValue, meeting.convenerID,
                meeting.createdAt.seconds,
            ])
        for (position, text) in meeting.agenda.enumerated() {
            try db.run(
                "INSERT INTO meeting_agenda (meeting_id, position, text) VALUES (?, ?, ?)", [id, position, text])
        }
        for guest in meeting.invitees {
            try db.run(
                "INSERT INTO meeting_invitee (meeting_id, party, company_id, place_id, name) VALUES (?, ?, ?, ?, ?)",
                [id, guest.party.rawValue, guest.companyID, guest.placeID, guest.name])
        }
        return id
    }

    package func setState(_ state: MeetingState, ofMeeting id: Int64) throws {
        try db.run("UPDATE meeting SET state = ? WHERE id = ?", [state.rawValue, id])
    }

    @discardableResult
    package func insert(_ need: NeedRecord) throws -> Int64 {
        try db.insert(
            "INSERT INTO need (place_id, meeting_id, description, raised_at, resolved_at) VALUES (?, ?, ?, ?, ?)",
            [
                need.placeID, need.meetingID, need.description, need.raisedAt.seconds, need.resolvedAt?.seconds,
            ])
    }
}

private let meetingColumns = """
    m.id, m.place_id, m.starts_at, m.ends_at, m.venue, m.topic, m.state, m.convener_id, m.created_at
    """

private func decodeMeeting(_ row: Row) throws -> Meeting {
    var meeting = Meeting(
        placeID: try row.get(1), startsAt: try row.instant(2), endsAt: try row.instant(3),
        createdAt: try row.instant(8))
    (meeting.id, meeting.venue, meeting.topic) = (try row.get(0), row.optional(4), row.optional(5))
    (meeting.state, meeting.convenerID) = (try row.code(6), row.optional(7))
    return meeting
}
