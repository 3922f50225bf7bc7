extension Schema {
    /// People without any identifier that could be read back.
    static let roster = """
        CREATE TABLE unit (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            parent INTEGER REFERENCES unit,
            path TEXT NOT NULL
        ) STRICT;

        -- digest covers every value of the row in the roster file, to tell a changed row from an unchanged one.
        CREATE TABLE person (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL CHECK (name <> ''),
            folded_name TEXT NOT NULL,
            unit INTEGER NOT NULL REFERENCES unit,
            category TEXT NOT NULL,
            category_label TEXT,
            position_level TEXT,
            last_digits TEXT NOT NULL CHECK (length(last_digits) <= 4),
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            ended_on TEXT
        ) STRICT;

        -- Holds all that a search by name looks at, in the order of its answer.
        CREATE INDEX person_by_name ON person (folded_name, last_digits) WHERE ended_on IS NULL;
        CREATE INDEX person_by_unit ON person (unit);

        -- Two people may share an identifier: then a scan of it is ambiguous.
        CREATE TABLE identifier (
            hmac BLOB NOT NULL CHECK (length(hmac) = 32),
            person INTEGER NOT NULL REFERENCES person,
            kind TEXT NOT NULL,
            last_digits TEXT NOT NULL CHECK (length(last_digits) <= 4),
            is_primary INTEGER NOT NULL CHECK (is_primary IN (0, 1)),
            ended_on TEXT,
            PRIMARY KEY (hmac, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX identifier_by_person ON identifier (person);

        -- A badge or card whose code says nothing by itself belongs to one person.
        CREATE TABLE token (
            hmac BLOB PRIMARY KEY CHECK (length(hmac) = 32),
            person INTEGER NOT NULL REFERENCES person,
            enrolled_at TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX token_by_person ON token (person);

        CREATE TABLE roster_import (
            key INTEGER PRIMARY KEY,
            file_name TEXT NOT NULL,
            committed_at TEXT NOT NULL,
            new INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            ended INTEGER NOT NULL,
            unchanged INTEGER NOT NULL,
            refused INTEGER NOT NULL
        ) STRICT;

        """
}
