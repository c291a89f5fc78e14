/// Version 2, second part: how people are told what became of their entries, and what they think of it.
enum V2Following {
    static let sql = """
        CREATE TABLE notice (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES account(id),
            event_id INTEGER NOT NULL REFERENCES entry_event(id),
            told_at INTEGER
        ) STRICT;
        CREATE INDEX notice_untold ON notice(account_id, id) WHERE told_at IS NULL;

        CREATE TABLE notice_wish (
            account_id INTEGER PRIMARY KEY REFERENCES account(id),
            kinds TEXT NOT NULL CHECK (kinds IN ('all', 'results', 'none')),
            quiet_from INTEGER CHECK (quiet_from BETWEEN 0 AND 1439),
            quiet_to INTEGER CHECK (quiet_to BETWEEN 0 AND 1439),
            CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
        ) STRICT;

        CREATE TABLE entry_rating (
            entry INTEGER PRIMARY KEY REFERENCES entry(number),
            rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
            note TEXT,
            at INTEGER NOT NULL
        ) STRICT;
        """
}
