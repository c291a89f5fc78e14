/// Version 2, fourth part: whom an entry goes to that is about its own office, and what was handed in with it.
enum V2Entries {
    static let sql = """
        ALTER TABLE entry ADD COLUMN handler_id INTEGER REFERENCES place(id);

        CREATE TABLE evidence (
            id INTEGER PRIMARY KEY,
            entry INTEGER NOT NULL REFERENCES entry(number),
            address TEXT NOT NULL CHECK (address <> ''),
            account_id INTEGER REFERENCES account(id),
            at INTEGER NOT NULL,
            UNIQUE (entry, address)
        ) STRICT;
        """
}
