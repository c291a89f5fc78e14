/// Version 1, fourth part: joint meetings, needs, the hotline, activities and door-knocking.
enum V1Meetings {
    static let sql = """
        CREATE TABLE meeting (
            id INTEGER PRIMARY KEY,
            place_id INTEGER NOT NULL REFERENCES place(id),
            starts_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL CHECK (ends_at > starts_at),
            venue TEXT,
            topic TEXT,
            state TEXT NOT NULL CHECK (state IN ('scheduled', 'held', 'closed', 'cancelled')),
            convener_id INTEGER REFERENCES account(id),
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX meeting_place ON meeting(place_id, starts_at);
        CREATE INDEX meeting_ahead ON meeting(ends_at) WHERE state = 'scheduled';

        CREATE TABLE meeting_agenda (
            meeting_id INTEGER NOT NULL REFERENCES meeting(id),
            position INTEGER NOT NULL CHECK (position >= 0),
            text TEXT NOT NULL CHECK (text <> ''),
            PRIMARY KEY (meeting_id, position)
        ) STRICT;

        CREATE TABLE meeting_invitee (
            id INTEGER PRIMARY KEY,
            meeting_id INTEGER NOT NULL REFERENCES meeting(id),
            party TEXT NOT NULL CHECK (party IN ('neighbourhood-committee', 'owners-committee', 'company', 'housing',
                'civil-affairs', 'urban-management', 'other')),
            company_id INTEGER REFERENCES company(id),
            place_id INTEGER REFERENCES place(id),
            name TEXT,
            CHECK (party <> 'company' OR company_id IS NOT NULL),
            CHECK (party <> 'other' OR name IS NOT NULL)
        ) STRICT;
        CREATE INDEX meeting_invitee_meeting ON meeting_invitee(meeting_id);

        CREATE TABLE need (
            id INTEGER PRIMARY KEY,
            place_id INTEGER NOT NULL REFERENCES place(id),
            meeting_id INTEGER REFERENCES meeting(id),
            description TEXT NOT NULL CHECK (description <> ''),
            raised_at INTEGER NOT NULL,
            resolved_at INTEGER CHECK (resolved_at >= raised_at)
        ) STRICT;
        CREATE INDEX need_place ON need(place_id);

        CREATE TABLE hotline_month (
            county_id INTEGER NOT NULL REFERENCES place(id),
            month TEXT NOT NULL CHECK (month LIKE '____-__'),
            accepted INTEGER NOT NULL CHECK (accepted >= 0),
            PRIMARY KEY (county_id, month)
        ) STRICT;

        CREATE TABLE activity (
            id INTEGER PRIMARY KEY,
            place_id INTEGER NOT NULL REFERENCES place(id),
            kind TEXT NOT NULL CHECK (kind <> ''),
            title TEXT NOT NULL CHECK (title <> ''),
            held_on TEXT NOT NULL CHECK (held_on LIKE '____-__-__')
        ) STRICT;

        CREATE TABLE visit_campaign (
            street_id INTEGER PRIMARY KEY REFERENCES place(id),
            households_in_scope INTEGER NOT NULL CHECK (households_in_scope > 0),
            households_reached INTEGER NOT NULL
                CHECK (households_reached BETWEEN 0 AND households_in_scope)
        ) STRICT;
        """
}
