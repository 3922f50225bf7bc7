/// Tables kept by the fold: what the log says about people, and the counts of it.
///
/// They can be rebuilt from the log, the openings, the roster and the documents. `fact.previous` threads one person's
/// facts in one campaign, newest first, so that no index with random keys is needed to find them. Words are checked with
/// OR: for `IN` with more than two SQLite builds a table at each insert.
enum StandingSchema {
    /// The statements of the third migration.
    static let sql = """
        CREATE TABLE fact (
            log_index INTEGER PRIMARY KEY REFERENCES log(log_index),
            campaign INTEGER NOT NULL REFERENCES campaign(id),
            person INTEGER NOT NULL REFERENCES person(id),
            kind TEXT NOT NULL CHECK (kind = 'attended' OR kind = 'signed' OR kind = 'refused' OR kind = 'excused'),
            signer_id INTEGER NOT NULL REFERENCES signer(id),
            recorded_at TEXT NOT NULL,
            previous INTEGER REFERENCES fact(log_index),
            is_superseded INTEGER NOT NULL DEFAULT 0 CHECK (is_superseded IN (0, 1)),
            excuse_reason TEXT,
            excused_until TEXT,
            CHECK ((kind = 'excused') = (excused_until IS NOT NULL))
        ) STRICT;

        CREATE TABLE replacement (
            by_index INTEGER PRIMARY KEY REFERENCES log(log_index),
            target_index INTEGER NOT NULL REFERENCES log(log_index),
            kind TEXT NOT NULL CHECK (kind IN ('attendance', 'pledge')),
            is_standing INTEGER NOT NULL DEFAULT 0 CHECK (is_standing IN (0, 1))
        ) STRICT;
        CREATE INDEX replacement_target ON replacement(target_index);

        CREATE TABLE void (
            target_index INTEGER PRIMARY KEY REFERENCES log(log_index),
            void_index INTEGER NOT NULL REFERENCES log(log_index)
        ) STRICT;

        CREATE TABLE void_waiting (
            signer_id INTEGER NOT NULL REFERENCES signer(id),
            leaf BLOB NOT NULL CHECK (length(leaf) = 32),
            void_index INTEGER NOT NULL REFERENCES log(log_index),
            PRIMARY KEY (signer_id, leaf)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE standing (
            campaign INTEGER NOT NULL REFERENCES campaign(id),
            person INTEGER NOT NULL REFERENCES person(id),
            unit INTEGER REFERENCES unit(id),
            is_obligated INTEGER NOT NULL CHECK (is_obligated IN (0, 1)),
            has_left INTEGER NOT NULL DEFAULT 0 CHECK (has_left IN (0, 1)),
            state TEXT NOT NULL DEFAULT 'pending'
                CHECK (state = 'pledged' OR state = 'refused' OR state = 'excused' OR state = 'pending'),
            is_attended INTEGER NOT NULL DEFAULT 0 CHECK (is_attended IN (0, 1)),
            first_pledge INTEGER REFERENCES fact(log_index),
            duplicates INTEGER NOT NULL DEFAULT 0 CHECK (duplicates >= 0),
            last_fact INTEGER REFERENCES fact(log_index),
            excuse INTEGER REFERENCES fact(log_index),
            PRIMARY KEY (campaign, person)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX standing_excused ON standing(campaign, unit) WHERE state = 'excused';

        CREATE TABLE unit_count (
            campaign INTEGER NOT NULL REFERENCES campaign(id),
            unit INTEGER NOT NULL REFERENCES unit(id),
            attended INTEGER NOT NULL DEFAULT 0 CHECK (attended >= 0),
            pledged INTEGER NOT NULL DEFAULT 0 CHECK (pledged >= 0),
            refused INTEGER NOT NULL DEFAULT 0 CHECK (refused >= 0),
            excused INTEGER NOT NULL DEFAULT 0 CHECK (excused >= 0),
            pending INTEGER NOT NULL DEFAULT 0 CHECK (pending >= 0),
            PRIMARY KEY (campaign, unit)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE unmatched (
            log_index INTEGER PRIMARY KEY REFERENCES log(log_index),
            ceremony_id TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;

        CREATE TABLE unresolved (
            log_index INTEGER PRIMARY KEY REFERENCES log(log_index),
            ceremony_id TEXT NOT NULL,
            cause TEXT NOT NULL CHECK (cause = 'opening' OR cause = 'person' OR cause = 'ceremony')
        ) STRICT;
        """
}
