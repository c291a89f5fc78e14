/// Version 1, second part: the problem ledger and its history.
///
/// `entry.place_path` repeats the place's path (the composite foreign key keeps them equal), so that counting and
/// listing under any place reads one index.
enum V1Ledger {
    static let sql = """
        CREATE TABLE entry (
            number INTEGER PRIMARY KEY,
            place_id INTEGER NOT NULL,
            place_path TEXT NOT NULL,
            category TEXT NOT NULL CHECK (category <> ''),
            description TEXT NOT NULL CHECK (description <> ''),
            building TEXT, unit TEXT, floor TEXT, room TEXT, spot TEXT,
            urgency TEXT NOT NULL CHECK (urgency IN ('ordinary', 'urgent', 'emergency')),
            source TEXT NOT NULL
                CHECK (source IN ('resident', 'hotline', 'meeting', 'pilot', 'door-knock', 'spot-check')),
            state TEXT NOT NULL CHECK (state IN ('registered', 'dispatched', 'accepted', 'in-progress', 'resolved',
                'cancelled', 'rejected', 'merged', 'withdrawn')),
            company_id INTEGER REFERENCES company(id),
            reporter_id INTEGER REFERENCES account(id),
            contact_phone TEXT,
            anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
            registered_at INTEGER NOT NULL,
            found_at INTEGER,
            due_at INTEGER NOT NULL CHECK (due_at >= registered_at),
            resolved_at INTEGER,
            resolver_id INTEGER REFERENCES account(id),
            cancelled_at INTEGER,
            verifier_id INTEGER REFERENCES account(id),
            reopen_count INTEGER NOT NULL CHECK (reopen_count >= 0),
            merged_into INTEGER REFERENCES entry(number),
            FOREIGN KEY (place_id, place_path) REFERENCES place(id, path) ON UPDATE CASCADE,
            CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
            CHECK (state NOT IN ('resolved', 'cancelled') OR resolved_at IS NOT NULL),
            CHECK (cancelled_at IS NULL OR cancelled_at >= resolved_at),
            CHECK (resolver_id IS NULL OR verifier_id IS NULL OR resolver_id <> verifier_id),
            CHECK ((state = 'merged') = (merged_into IS NOT NULL)),
            CHECK (merged_into IS NULL OR merged_into <> number)
        ) STRICT;
        CREATE INDEX entry_place ON entry(place_path, registered_at);
        CREATE INDEX entry_open ON entry(place_path, due_at, state, category, registered_at)
            WHERE state IN ('registered', 'dispatched', 'accepted', 'in-progress', 'resolved');
        CREATE INDEX entry_alike ON entry(place_id, category, registered_at)
            WHERE state IN ('registered', 'dispatched', 'accepted', 'in-progress', 'resolved');
        CREATE INDEX entry_reporter ON entry(reporter_id, number) WHERE reporter_id IS NOT NULL;

        CREATE TABLE entry_event (
            id INTEGER PRIMARY KEY,
            entry INTEGER NOT NULL REFERENCES entry(number),
            at INTEGER NOT NULL,
            account_id INTEGER REFERENCES account(id),
            kind TEXT NOT NULL CHECK (kind <> ''),
            state TEXT NOT NULL CHECK (state <> ''),
            note TEXT
        ) STRICT;
        CREATE INDEX entry_event_entry ON entry_event(entry, id);

        CREATE TABLE entry_support (
            entry INTEGER NOT NULL REFERENCES entry(number),
            account_id INTEGER NOT NULL REFERENCES account(id),
            at INTEGER NOT NULL,
            PRIMARY KEY (entry, account_id)
        ) STRICT;
        CREATE INDEX entry_support_account ON entry_support(account_id, entry);

        CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
            BEGIN SELECT RAISE(ABORT, 'ledger entries are never deleted'); END;
        CREATE TRIGGER entry_number_is_kept BEFORE UPDATE OF number, registered_at ON entry
            WHEN NEW.number <> OLD.number OR NEW.registered_at <> OLD.registered_at
            BEGIN SELECT RAISE(ABORT, 'a ledger entry keeps its number and its date'); END;
        CREATE TRIGGER entry_event_is_kept BEFORE DELETE ON entry_event
            BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;
        CREATE TRIGGER entry_event_is_fixed BEFORE UPDATE ON entry_event
            BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
        """
}
