extension Schema {
    /// Signed notes, their openings, and what they say about people.
    static let ledger = """
        CREATE TABLE signer (
            key INTEGER PRIMARY KEY CHECK (key BETWEEN 1 AND 8388607),
            name TEXT NOT NULL UNIQUE,
            verifier_key TEXT NOT NULL UNIQUE,
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
            is_enrolled INTEGER NOT NULL DEFAULT 0 CHECK (is_enrolled IN (0, 1)),
            is_forked INTEGER NOT NULL DEFAULT 0 CHECK (is_forked IN (0, 1)),
            sent_until INTEGER NOT NULL DEFAULT 0 CHECK (sent_until >= 0),
            hq_next_seq INTEGER NOT NULL DEFAULT 0 CHECK (hq_next_seq >= 0)
        ) STRICT;
        CREATE UNIQUE INDEX signer_current_at_most_one ON signer (is_current) WHERE is_current = 1;

        CREATE TABLE officer (
            key INTEGER PRIMARY KEY,
            uid INTEGER NOT NULL CHECK (uid BETWEEN 0 AND 4294967295),
            user TEXT NOT NULL,
            witness TEXT,
            ceremony INTEGER REFERENCES ceremony,
            commitment BLOB NOT NULL UNIQUE CHECK (length(commitment) = 32),
            opening BLOB NOT NULL CHECK (length(opening) BETWEEN 1 AND 4096)
        ) STRICT;

        -- The id orders a chain's notes by seq, so (signer, seq) needs no index of its own.
        CREATE TABLE note (
            id INTEGER PRIMARY KEY CHECK (id = (signer << 40 | seq)),
            signer INTEGER NOT NULL REFERENCES signer,
            seq INTEGER NOT NULL CHECK (seq BETWEEN 0 AND 1099511627775),
            -- Not IN: SQLite would build a temporary index of the words for each row.
            type TEXT NOT NULL CHECK (
                type = 'attendance' OR type = 'pledge' OR type = 'unmatched' OR type = 'void' OR type = 'seal'
                OR type = 'define'
            ),
            time TEXT NOT NULL,
            ceremony INTEGER REFERENCES ceremony,
            officer INTEGER REFERENCES officer,
            leaf BLOB NOT NULL CHECK (length(leaf) = 32),
            bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 4096)
        ) STRICT;
        CREATE INDEX note_unmatched ON note (ceremony) WHERE type = 'unmatched';
        -- Also refuses INSERT OR REPLACE, which deletes without asking the DELETE trigger.
        CREATE TRIGGER note_follows_the_one_before BEFORE INSERT ON note BEGIN
            SELECT RAISE(ABORT, 'note rows are never changed')
                WHERE EXISTS (SELECT 1 FROM note WHERE id = NEW.id);
            SELECT RAISE(ABORT, 'a chain has no gaps')
                WHERE NEW.seq > 0 AND NOT EXISTS (SELECT 1 FROM note WHERE id = NEW.id - 1);
        END;

        -- Removing an opening (never changing it) is how personal data is erased.
        CREATE TABLE opening (
            note INTEGER PRIMARY KEY REFERENCES note,
            bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 4096)
        ) STRICT;
        CREATE TRIGGER opening_is_never_updated BEFORE UPDATE ON opening BEGIN
            SELECT RAISE(ABORT, 'opening rows are never changed');
        END;

        CREATE TABLE voided (
            note INTEGER PRIMARY KEY REFERENCES note,
            by_note INTEGER NOT NULL UNIQUE REFERENCES note
        ) STRICT;

        -- What counts now: follows from notes, openings and voids. scope is a ceremony for attendances, a campaign for
        -- pledges.
        CREATE TABLE standing (
            person INTEGER NOT NULL REFERENCES person,
            fact TEXT NOT NULL CHECK (fact IN ('attendance', 'pledge')),
            scope INTEGER NOT NULL,
            act TEXT NOT NULL CHECK (
                (fact = 'attendance' AND act = 'attended') OR (fact = 'pledge' AND act IN ('signed', 'refused'))
            ),
            note INTEGER NOT NULL REFERENCES note,
            PRIMARY KEY (person, fact, scope)
        ) STRICT, WITHOUT ROWID;

        -- The first answer to each request that wrote records.
        CREATE TABLE request (
            id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
            fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 16),
            outcome TEXT NOT NULL,
            person INTEGER REFERENCES person,
            note INTEGER NOT NULL REFERENCES note,
            records INTEGER NOT NULL CHECK (records BETWEEN 1 AND 2),
            flags TEXT NOT NULL DEFAULT ''
        ) STRICT, WITHOUT ROWID;

        -- One row that the watchdog's probe writes through the same commit as a scan.
        CREATE TABLE probe (
            key INTEGER PRIMARY KEY CHECK (key = 1),
            count INTEGER NOT NULL
        ) STRICT;
        INSERT INTO probe VALUES (1, 0);

        """ + appendOnly("note") + appendOnly("voided") + appendOnly("officer")
}
