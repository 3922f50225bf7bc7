/// Tables of the log, of who may write into it, and of how they were admitted.
///
/// `log` grows at its end and `entry` at the end of each signer's run, so no insert lands on a random page; a leaf
/// hash is found through its signer's entries.
enum LogSchema {
    /// The statements of the first migration.
    static let sql = """
        CREATE TABLE authority (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            origin TEXT NOT NULL CHECK (origin <> ''),
            log_key TEXT NOT NULL,
            bundle_key TEXT NOT NULL,
            created_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE kiosk (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            site TEXT NOT NULL CHECK (site <> ''),
            transport_reference TEXT NOT NULL UNIQUE,
            transport_key TEXT NOT NULL UNIQUE,
            previous_transport_reference TEXT UNIQUE,
            previous_transport_key TEXT,
            enrolled_at INTEGER NOT NULL,
            revoked_at INTEGER,
            last_seen_at INTEGER,
            CHECK ((previous_transport_reference IS NULL) = (previous_transport_key IS NULL))
        ) STRICT;

        CREATE TABLE signer (
            id INTEGER PRIMARY KEY,
            kiosk_id INTEGER REFERENCES kiosk(id),
            name TEXT NOT NULL CHECK (name <> ''),
            verifier_key TEXT NOT NULL UNIQUE,
            next_seq INTEGER NOT NULL DEFAULT 0 CHECK (next_seq >= 0),
            head_leaf BLOB NOT NULL CHECK (length(head_leaf) = 32),
            seen_size INTEGER NOT NULL DEFAULT 0 CHECK (seen_size >= 0),
            seen_root BLOB NOT NULL CHECK (length(seen_root) = 32),
            withheld_count INTEGER NOT NULL DEFAULT 0 CHECK (withheld_count >= 0),
            reported_next_seq INTEGER CHECK (reported_next_seq >= 0),
            head_time TEXT,
            seal TEXT CHECK (seal IN ('open', 'close')),
            sealed_ceremony TEXT,
            revoked_next_seq INTEGER CHECK (revoked_next_seq >= 0),
            revoked_index INTEGER REFERENCES log(log_index),
            openings_wanted_from INTEGER CHECK (openings_wanted_from >= 0),
            UNIQUE (kiosk_id, name)
        ) STRICT;

        CREATE TABLE log (
            log_index INTEGER PRIMARY KEY CHECK (log_index >= 0),
            signer_id INTEGER NOT NULL REFERENCES signer(id),
            seq INTEGER NOT NULL CHECK (seq >= 0),
            received_at INTEGER NOT NULL,
            note BLOB NOT NULL CHECK (length(note) BETWEEN 1 AND 4096)
        ) STRICT;
        CREATE TRIGGER log_is_not_edited BEFORE UPDATE ON log
            BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
        CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
            BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
        CREATE TRIGGER log_has_no_gap BEFORE INSERT ON log
            WHEN NEW.log_index <> (SELECT ifnull(max(log_index) + 1, 0) FROM log)
            BEGIN SELECT RAISE(ABORT, 'the log grows by one'); END;

        CREATE TABLE entry (
            signer_id INTEGER NOT NULL REFERENCES signer(id),
            seq INTEGER NOT NULL CHECK (seq >= 0),
            leaf BLOB NOT NULL CHECK (length(leaf) = 32),
            log_index INTEGER NOT NULL REFERENCES log(log_index),
            PRIMARY KEY (signer_id, seq)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER entry_is_not_edited BEFORE UPDATE ON entry
            BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
        CREATE TRIGGER entry_is_not_deleted BEFORE DELETE ON entry
            BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

        CREATE TABLE opening (
            log_index INTEGER PRIMARY KEY REFERENCES log(log_index),
            sealed BLOB NOT NULL CHECK (length(sealed) BETWEEN 29 AND 4124)
        ) STRICT;
        CREATE TRIGGER opening_is_not_edited BEFORE UPDATE ON opening
            BEGIN SELECT RAISE(ABORT, 'an opening is kept or erased, never edited'); END;

        CREATE TABLE erasure (
            log_index INTEGER PRIMARY KEY REFERENCES log(log_index),
            erase_index INTEGER NOT NULL REFERENCES log(log_index),
            is_finished INTEGER NOT NULL DEFAULT 0 CHECK (is_finished IN (0, 1))
        ) STRICT;
        CREATE INDEX erasure_unfinished ON erasure(log_index) WHERE is_finished = 0;
        CREATE TRIGGER erasure_is_final BEFORE UPDATE ON erasure
            WHEN NEW.log_index <> OLD.log_index OR NEW.erase_index <> OLD.erase_index OR NEW.is_finished < OLD.is_finished
            BEGIN SELECT RAISE(ABORT, 'an erasure is final'); END;
        CREATE TRIGGER erasure_is_not_deleted BEFORE DELETE ON erasure
            BEGIN SELECT RAISE(ABORT, 'an erasure is final'); END;
        CREATE TRIGGER opening_is_not_deleted BEFORE DELETE ON opening
            WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE log_index = OLD.log_index)
            BEGIN SELECT RAISE(ABORT, 'an opening goes only with an erase record'); END;

        CREATE TABLE officer_opening (
            commitment BLOB PRIMARY KEY CHECK (length(commitment) = 32),
            opening BLOB NOT NULL CHECK (length(opening) BETWEEN 1 AND 4096)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE log_key_rotation (
            log_index INTEGER PRIMARY KEY REFERENCES log(log_index),
            old_key TEXT NOT NULL,
            new_key TEXT NOT NULL CHECK (new_key <> old_key),
            retired_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX log_key_rotation_one_at_a_time ON log_key_rotation (retired_at IS NULL)
            WHERE retired_at IS NULL;
        CREATE TRIGGER log_key_is_retired_once BEFORE UPDATE ON log_key_rotation
            WHEN OLD.retired_at IS NOT NULL OR NEW.log_index <> OLD.log_index OR NEW.old_key <> OLD.old_key
                OR NEW.new_key <> OLD.new_key
            BEGIN SELECT RAISE(ABORT, 'a rotation is final'); END;
        CREATE TRIGGER log_key_rotation_is_not_deleted BEFORE DELETE ON log_key_rotation
            BEGIN SELECT RAISE(ABORT, 'a rotation is final'); END;

        CREATE TABLE withheld (
            signer_id INTEGER NOT NULL REFERENCES signer(id),
            seq INTEGER NOT NULL CHECK (seq >= 0),
            -- Not known of records that were kept back before the store was restored from an older copy.
            leaf BLOB CHECK (length(leaf) = 32),
            noted_at INTEGER NOT NULL,
            log_index INTEGER REFERENCES log(log_index),
            PRIMARY KEY (signer_id, seq)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE fork (
            signer_id INTEGER NOT NULL REFERENCES signer(id),
            seq INTEGER NOT NULL CHECK (seq >= 0),
            leaf BLOB NOT NULL CHECK (length(leaf) = 32),
            note BLOB,
            noted_at INTEGER NOT NULL,
            PRIMARY KEY (signer_id, seq, leaf)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER fork_is_not_edited BEFORE UPDATE ON fork
            BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
        CREATE TRIGGER fork_is_not_deleted BEFORE DELETE ON fork
            BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

        CREATE TABLE enrolment_token (
            id TEXT PRIMARY KEY CHECK (length(id) = 8),
            secret_hash BLOB NOT NULL CHECK (length(secret_hash) = 32),
            site TEXT NOT NULL CHECK (site <> ''),
            issued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > issued_at),
            challenge BLOB CHECK (length(challenge) = 32),
            challenged_at INTEGER,
            used_at INTEGER,
            kiosk_id INTEGER REFERENCES kiosk(id),
            CHECK ((used_at IS NULL) = (kiosk_id IS NULL))
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER token_is_used_once BEFORE UPDATE ON enrolment_token WHEN OLD.used_at IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'an enrolment token is used once'); END;
        """
}
