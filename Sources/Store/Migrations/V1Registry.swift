/// Version 1, first part: places, companies, projects, people.
///
/// `place.path` makes "everything under X" one range scan of one index. Under PostgreSQL declare it COLLATE "C".
enum V1Registry {
    static let sql = """
        CREATE TABLE meta (
            key TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT;

        CREATE TABLE place (
            id INTEGER PRIMARY KEY,
            parent_id INTEGER REFERENCES place(id),
            level TEXT NOT NULL CHECK (level IN ('city', 'county', 'street', 'neighbourhood', 'compound')),
            name_hans TEXT NOT NULL CHECK (name_hans <> ''),
            name_hant TEXT NOT NULL CHECK (name_hant <> ''),
            name_en TEXT NOT NULL CHECK (name_en <> ''),
            path TEXT NOT NULL UNIQUE CHECK (path LIKE '/%/'),
            CHECK ((parent_id IS NULL) = (level = 'city')),
            UNIQUE (id, path)
        ) STRICT;
        CREATE INDEX place_parent ON place(parent_id);
        CREATE INDEX place_name ON place(name_hans);

        CREATE TABLE place_alias (
            place_id INTEGER NOT NULL REFERENCES place(id),
            alias TEXT NOT NULL CHECK (alias <> ''),
            PRIMARY KEY (place_id, alias)
        ) STRICT;

        CREATE TABLE compound (
            place_id INTEGER PRIMARY KEY REFERENCES place(id),
            households INTEGER NOT NULL CHECK (households >= 0),
            has_lifts INTEGER NOT NULL CHECK (has_lifts IN (0, 1)),
            has_owners_committee INTEGER NOT NULL CHECK (has_owners_committee IN (0, 1)),
            committee_has_party_organisation INTEGER NOT NULL CHECK (committee_has_party_organisation IN (0, 1)),
            cross_appointed INTEGER NOT NULL CHECK (cross_appointed IN (0, 1)),
            demonstration_site INTEGER NOT NULL CHECK (demonstration_site IN (0, 1)),
            pilot INTEGER NOT NULL CHECK (pilot IN (0, 1)),
            CHECK (committee_has_party_organisation <= has_owners_committee)
        ) STRICT;

        CREATE TABLE company (
            id INTEGER PRIMARY KEY,
            name_hans TEXT NOT NULL UNIQUE CHECK (name_hans <> ''),
            name_hant TEXT NOT NULL CHECK (name_hant <> ''),
            name_en TEXT NOT NULL CHECK (name_en <> ''),
            party_mode TEXT CHECK (party_mode IN ('alone', 'joint', 'attached')),
            has_instructor INTEGER NOT NULL CHECK (has_instructor IN (0, 1))
        ) STRICT;

        CREATE TABLE project (
            id INTEGER PRIMARY KEY,
            company_id INTEGER NOT NULL REFERENCES company(id),
            compound_id INTEGER NOT NULL REFERENCES compound(place_id),
            from_day TEXT NOT NULL CHECK (from_day LIKE '____-__-__'),
            to_day TEXT CHECK (to_day LIKE '____-__-__' AND to_day >= from_day)
        ) STRICT;
        CREATE UNIQUE INDEX project_open ON project(compound_id) WHERE to_day IS NULL;
        CREATE INDEX project_company ON project(company_id);

        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            role TEXT NOT NULL CHECK (role IN ('resident', 'company', 'community', 'street', 'county', 'city')),
            place_id INTEGER REFERENCES place(id),
            company_id INTEGER REFERENCES company(id),
            password_hash TEXT,
            disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
            sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
            CHECK (role <> 'company' OR company_id IS NOT NULL),
            CHECK (role IN ('resident', 'company') OR place_id IS NOT NULL)
        ) STRICT;

        CREATE TABLE home (
            id INTEGER PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES account(id),
            place_id INTEGER NOT NULL REFERENCES place(id),
            building TEXT, unit TEXT, floor TEXT, room TEXT,
            position INTEGER NOT NULL CHECK (position >= 0)
        ) STRICT;
        CREATE INDEX home_account ON home(account_id, position);

        CREATE TABLE contact (
            account_id INTEGER PRIMARY KEY REFERENCES account(id),
            phone TEXT NOT NULL CHECK (phone <> '')
        ) STRICT;
        """
}
