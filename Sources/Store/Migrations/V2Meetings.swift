/// Version 2, fifth part: what became of a joint meeting after it was scheduled.
enum V2Meetings {
    /// The times are those before the act, so that it can be taken back.
    static let sql = """
        CREATE TABLE meeting_event (
            id INTEGER PRIMARY KEY,
            meeting_id INTEGER NOT NULL REFERENCES meeting(id),
            act TEXT NOT NULL CHECK (act IN ('move', 'cancel', 'reinstate')),
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
            reason TEXT CHECK (reason <> ''),
            actor_id INTEGER REFERENCES account(id),
            at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX meeting_event_meeting ON meeting_event(meeting_id, id);
        """
}
