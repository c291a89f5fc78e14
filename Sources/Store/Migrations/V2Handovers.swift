/// Version 2, third part: requests to be helped by a member of staff.
enum V2Handovers {
    static let sql = """
        CREATE TABLE handover (
            number INTEGER PRIMARY KEY,
            account_id INTEGER REFERENCES account(id),
            place_id INTEGER REFERENCES place(id),
            contact_phone TEXT,
            talk TEXT NOT NULL CHECK (talk <> ''),
            asked_at INTEGER NOT NULL,
            answer TEXT CHECK (answer <> ''),
            answered_at INTEGER CHECK (answered_at >= asked_at),
            answerer_id INTEGER REFERENCES account(id),
            told_at INTEGER,
            CHECK ((answer IS NULL) = (answered_at IS NULL)),
            CHECK (told_at IS NULL OR answered_at IS NOT NULL)
        ) STRICT;
        CREATE INDEX handover_open ON handover(asked_at) WHERE answered_at IS NULL;
        CREATE INDEX handover_untold ON handover(account_id) WHERE answered_at IS NOT NULL AND told_at IS NULL;
        """
}
