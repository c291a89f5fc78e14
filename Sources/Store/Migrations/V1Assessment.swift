/// Version 1, third part: assessments, lists, stars, interviews and appointments.
///
/// Scores are hundredths of a point. `assessment.county_id` repeats the compound's county, so that a rank is one scan
/// of one index, which therefore holds every column that the question names. Only the newest version of a result is
/// not `superseded`.
enum V1Assessment {
    static let sql = """
        CREATE TABLE assessment (
            id INTEGER PRIMARY KEY,
            compound_id INTEGER NOT NULL REFERENCES compound(place_id),
            county_id INTEGER NOT NULL REFERENCES place(id),
            quarter TEXT NOT NULL CHECK (quarter LIKE '____Q_'),
            company_id INTEGER NOT NULL REFERENCES company(id),
            score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10000),
            inspection INTEGER NOT NULL CHECK (inspection BETWEEN 0 AND 10000),
            satisfaction INTEGER NOT NULL CHECK (satisfaction BETWEEN 0 AND 10000),
            handling INTEGER NOT NULL CHECK (handling BETWEEN 0 AND 10000),
            disclosure INTEGER NOT NULL CHECK (disclosure BETWEEN 0 AND 10000),
            veto INTEGER NOT NULL CHECK (veto IN (0, 1)),
            published_at INTEGER,
            version INTEGER NOT NULL CHECK (version >= 1),
            superseded INTEGER NOT NULL CHECK (superseded IN (0, 1)),
            UNIQUE (compound_id, quarter, version)
        ) STRICT;
        CREATE UNIQUE INDEX assessment_current ON assessment(compound_id, quarter) WHERE superseded = 0;
        CREATE INDEX assessment_rank ON assessment(county_id, quarter, score, superseded, published_at)
            WHERE superseded = 0 AND published_at IS NOT NULL;
        CREATE INDEX assessment_company ON assessment(company_id, quarter);

        CREATE TABLE deduction (
            assessment_id INTEGER NOT NULL REFERENCES assessment(id),
            item_code TEXT NOT NULL CHECK (item_code LIKE 'C__-__'),
            faults INTEGER NOT NULL CHECK (faults > 0),
            points INTEGER NOT NULL CHECK (points > 0),
            PRIMARY KEY (assessment_id, item_code)
        ) STRICT;

        CREATE TRIGGER assessment_published_is_fixed BEFORE UPDATE ON assessment
            WHEN OLD.published_at IS NOT NULL AND (NEW.score <> OLD.score OR NEW.veto <> OLD.veto
                OR NEW.company_id <> OLD.company_id OR NEW.published_at IS NOT OLD.published_at
                OR NEW.quarter <> OLD.quarter OR NEW.compound_id <> OLD.compound_id)
            BEGIN SELECT RAISE(ABORT, 'a published result is corrected by a new version'); END;
        CREATE TRIGGER assessment_is_kept BEFORE DELETE ON assessment WHEN OLD.published_at IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'published results are never deleted'); END;

        CREATE TABLE listing (
            id INTEGER PRIMARY KEY,
            quarter TEXT NOT NULL CHECK (quarter LIKE '____Q_'),
            compound_id INTEGER NOT NULL REFERENCES compound(place_id),
            company_id INTEGER NOT NULL REFERENCES company(id),
            colour TEXT NOT NULL CHECK (colour IN ('red', 'black')),
            basis TEXT NOT NULL CHECK (basis IN ('score', 'veto', 'three-quarters')),
            CHECK (colour = 'black' OR basis = 'score'),
            UNIQUE (quarter, compound_id)
        ) STRICT;
        CREATE INDEX listing_compound ON listing(compound_id, quarter);
        CREATE INDEX listing_company ON listing(company_id, quarter);

        CREATE TABLE star (
            id INTEGER PRIMARY KEY,
            company_id INTEGER NOT NULL REFERENCES company(id),
            year INTEGER NOT NULL,
            stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
            score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 10000),
            awarded_on TEXT NOT NULL CHECK (awarded_on LIKE '____-__-__'),
            withdrawn_on TEXT CHECK (withdrawn_on LIKE '____-__-__'),
            reason TEXT,
            CHECK (withdrawn_on IS NULL OR reason IS NOT NULL),
            UNIQUE (company_id, year)
        ) STRICT;

        CREATE TABLE interview (
            id INTEGER PRIMARY KEY,
            company_id INTEGER NOT NULL REFERENCES company(id),
            compound_id INTEGER REFERENCES compound(place_id),
            held_at INTEGER NOT NULL,
            persons INTEGER NOT NULL CHECK (persons > 0),
            reason TEXT NOT NULL
        ) STRICT;

        CREATE TABLE secretary (
            id INTEGER PRIMARY KEY,
            neighbourhood_id INTEGER NOT NULL REFERENCES place(id),
            appointed_on TEXT NOT NULL CHECK (appointed_on LIKE '____-__-__'),
            ended_on TEXT CHECK (ended_on LIKE '____-__-__' AND ended_on >= appointed_on)
        ) STRICT;

        CREATE TABLE cross_appointment (
            id INTEGER PRIMARY KEY,
            compound_id INTEGER NOT NULL REFERENCES compound(place_id),
            direction TEXT NOT NULL CHECK (direction IN ('to-committee', 'to-neighbourhood')),
            elected_on TEXT NOT NULL CHECK (elected_on LIKE '____-__-__')
        ) STRICT;
        """
}
