/// Tables of people, units, employment, documents and of a roster on its way in.
enum PeopleSchema {
    /// The statements of the second migration.
    static let sql = """
        CREATE TABLE unit (
            id INTEGER PRIMARY KEY,
            unit_id TEXT NOT NULL UNIQUE CHECK (unit_id <> ''),
            name TEXT NOT NULL,
            parent INTEGER REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;

        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            person_id TEXT NOT NULL UNIQUE CHECK (person_id GLOB 'p-*'),
            name TEXT NOT NULL
        ) STRICT;

        CREATE TABLE identifier (
            id INTEGER PRIMARY KEY,
            person INTEGER NOT NULL REFERENCES person(id),
            kind TEXT NOT NULL,
            digits TEXT NOT NULL CHECK (digits <> '' AND digits NOT GLOB '*[^0-9]*'),
            is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
            started_on TEXT,
            ended_on TEXT
        ) STRICT;
        CREATE UNIQUE INDEX identifier_current ON identifier(digits) WHERE ended_on IS NULL;
        CREATE INDEX identifier_digits ON identifier(digits);
        CREATE INDEX identifier_person ON identifier(person);

        CREATE TABLE employment (
            id INTEGER PRIMARY KEY,
            person INTEGER NOT NULL REFERENCES person(id),
            unit INTEGER NOT NULL REFERENCES unit(id),
            category TEXT NOT NULL CHECK (category <> ''),
            category_label TEXT,
            position TEXT,
            position_level TEXT,
            grade TEXT,
            legal_status TEXT,
            started_on TEXT,
            ended_on TEXT,
            CHECK (started_on IS NULL OR ended_on IS NULL OR started_on <= ended_on)
        ) STRICT;
        CREATE UNIQUE INDEX employment_current ON employment(person) WHERE ended_on IS NULL;
        CREATE INDEX employment_person ON employment(person);
        CREATE TRIGGER employment_is_not_deleted BEFORE DELETE ON employment
            BEGIN SELECT RAISE(ABORT, 'employment ends, it is never deleted'); END;

        CREATE TABLE document (
            kind TEXT NOT NULL CHECK (kind IN ('campaign', 'ceremony', 'pledge_text')),
            document_id TEXT NOT NULL CHECK (document_id <> ''),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            bytes BLOB NOT NULL,
            imported_at INTEGER NOT NULL,
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
            PRIMARY KEY (kind, document_id, sha256)
        ) STRICT;
        CREATE UNIQUE INDEX document_current ON document(kind, document_id) WHERE is_current = 1;
        CREATE TRIGGER document_is_not_deleted BEFORE DELETE ON document
            BEGIN SELECT RAISE(ABORT, 'documents are kept'); END;
        CREATE TRIGGER document_is_frozen BEFORE UPDATE OF kind, document_id, sha256, bytes ON document
            BEGIN SELECT RAISE(ABORT, 'documents are frozen'); END;

        CREATE TABLE campaign (
            id INTEGER PRIMARY KEY,
            campaign_id TEXT NOT NULL UNIQUE CHECK (campaign_id <> '')
        ) STRICT;

        CREATE TABLE ceremony (
            ceremony_id TEXT PRIMARY KEY CHECK (ceremony_id <> ''),
            campaign INTEGER NOT NULL REFERENCES campaign(id)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE roster_import (
            id TEXT PRIMARY KEY,
            file_name TEXT NOT NULL,
            begun_at INTEGER NOT NULL,
            refused_count INTEGER NOT NULL DEFAULT 0,
            conflict_count INTEGER NOT NULL DEFAULT 0,
            planned_after INTEGER,
            committed_at INTEGER
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE staged_person (
            import TEXT NOT NULL REFERENCES roster_import(id),
            row INTEGER NOT NULL,
            identifiers TEXT NOT NULL,
            name TEXT NOT NULL,
            category TEXT NOT NULL,
            category_label TEXT,
            unit_id TEXT NOT NULL,
            position TEXT,
            position_level TEXT,
            grade TEXT,
            legal_status TEXT,
            change TEXT CHECK (change IN ('new', 'changed', 'unchanged', 'conflict')),
            person INTEGER REFERENCES person(id),
            conflicts_with INTEGER,
            PRIMARY KEY (import, row)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE staged_end (
            import TEXT NOT NULL REFERENCES roster_import(id),
            person INTEGER NOT NULL REFERENCES person(id),
            PRIMARY KEY (import, person)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE staged_unit (
            import TEXT NOT NULL REFERENCES roster_import(id),
            unit_id TEXT NOT NULL,
            name TEXT NOT NULL,
            parent_id TEXT,
            PRIMARY KEY (import, unit_id)
        ) STRICT, WITHOUT ROWID;
        """
}
