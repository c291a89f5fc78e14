/// Version 2, first part: what a person's talk leaves for the next one.
enum V2Talks {
    static let sql = """
        CREATE TABLE talk (
            account_id INTEGER PRIMARY KEY REFERENCES account(id),
            state TEXT NOT NULL CHECK (state <> ''),
            saved_at INTEGER NOT NULL
        ) STRICT;
        """
}
