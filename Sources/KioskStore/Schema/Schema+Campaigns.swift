extension Schema {
    /// Documents as imported, and the campaigns and ceremonies their newest ones define.
    static let campaigns = """
        CREATE TABLE document (
            key INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('campaign', 'ceremony', 'pledge_text')),
            id TEXT NOT NULL CHECK (id <> ''),
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
            imported_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX document_by_id ON document (kind, id, key);

        CREATE TABLE campaign (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            document INTEGER NOT NULL REFERENCES document
        ) STRICT;

        -- The counts are those of the last close; while a ceremony is open its records are counted.
        CREATE TABLE ceremony (
            key INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            campaign INTEGER NOT NULL REFERENCES campaign,
            document INTEGER NOT NULL REFERENCES document,
            is_open INTEGER NOT NULL DEFAULT 0 CHECK (is_open IN (0, 1)),
            attendance INTEGER NOT NULL DEFAULT 0 CHECK (attendance >= 0),
            pledge INTEGER NOT NULL DEFAULT 0 CHECK (pledge >= 0),
            unmatched INTEGER NOT NULL DEFAULT 0 CHECK (unmatched >= 0),
            void INTEGER NOT NULL DEFAULT 0 CHECK (void >= 0)
        ) STRICT;
        CREATE UNIQUE INDEX ceremony_open_at_most_one ON ceremony (is_open) WHERE is_open = 1;

        """ + appendOnly("document")
}
