extension Schema {
    /// What HQ has, and where HQ is.
    static let outbox = """
        -- Checkpoints of HQ's log that were verified, each a continuation of the one before.
        CREATE TABLE checkpoint (
            key INTEGER PRIMARY KEY,
            log_key TEXT NOT NULL,
            size INTEGER NOT NULL CHECK (size >= 0),
            bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 131072),
            verified_at INTEGER NOT NULL,
            UNIQUE (log_key, size)
        ) STRICT;

        -- Proof that count records, from note on, are in the log of the checkpoint, from hq_index on: the inclusion paths
        -- of the first and the last. A later run may hold records of an earlier one.
        CREATE TABLE receipt (
            note INTEGER PRIMARY KEY REFERENCES note,
            count INTEGER NOT NULL CHECK (count >= 1),
            hq_index INTEGER NOT NULL CHECK (hq_index >= 0),
            checkpoint INTEGER NOT NULL REFERENCES checkpoint,
            first_path BLOB NOT NULL CHECK (length(first_path) % 32 = 0 AND length(first_path) <= 2016),
            last_path BLOB NOT NULL CHECK (length(last_path) % 32 = 0 AND length(last_path) <= 2016)
        ) STRICT;
        CREATE INDEX receipt_by_checkpoint ON receipt (checkpoint);

        -- What speaks against HQ's log: the checkpoint verified last, and what HQ offered behind it.
        CREATE TABLE alarm (
            key INTEGER PRIMARY KEY,
            code TEXT NOT NULL,
            detail TEXT NOT NULL,
            time TEXT NOT NULL,
            verified BLOB,
            offered BLOB
        ) STRICT;

        -- Who has taken note of an alarm. The alarm itself is never changed.
        CREATE TABLE alarm_acknowledgement (
            alarm INTEGER PRIMARY KEY REFERENCES alarm,
            time TEXT NOT NULL,
            uid INTEGER NOT NULL CHECK (uid BETWEEN 0 AND 4294967295),
            user TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> '')
        ) STRICT;

        -- Records HQ refuses. Released ones are sent again although the chain has moved past them.
        CREATE TABLE dead_letter (
            note INTEGER PRIMARY KEY REFERENCES note,
            reason TEXT NOT NULL,
            is_released INTEGER NOT NULL DEFAULT 0 CHECK (is_released IN (0, 1))
        ) STRICT;

        CREATE TABLE fork (
            key INTEGER PRIMARY KEY,
            signer INTEGER NOT NULL REFERENCES signer,
            seq INTEGER NOT NULL,
            their_note BLOB NOT NULL,
            time TEXT NOT NULL
        ) STRICT;

        CREATE TABLE enrolment (
            key INTEGER PRIMARY KEY CHECK (key = 1),
            url TEXT NOT NULL,
            origin TEXT NOT NULL,
            site TEXT NOT NULL,
            signer TEXT NOT NULL,
            log_key TEXT NOT NULL,
            bundle_key TEXT NOT NULL,
            transport_key_id TEXT NOT NULL,
            ca_file TEXT,
            policy BLOB,
            -- The index in HQ's log up to which its notices were acted on.
            noticed INTEGER NOT NULL DEFAULT 0 CHECK (noticed >= 0)
        ) STRICT;

        -- That HQ's log changed its key: a receipt of its `rotate`, whose checkpoint both keys signed.
        CREATE TABLE log_key_rotation (
            key INTEGER PRIMARY KEY,
            old_key TEXT NOT NULL,
            new_key TEXT NOT NULL,
            receipt BLOB NOT NULL,
            time INTEGER NOT NULL
        ) STRICT;

        -- That HQ erased the opening of a record: a receipt of its `erase`.
        CREATE TABLE erasure (
            note INTEGER PRIMARY KEY REFERENCES note,
            receipt BLOB NOT NULL,
            time INTEGER NOT NULL
        ) STRICT;

        """ + appendOnly("log_key_rotation") + appendOnly("erasure") + appendOnly("fork") + appendOnly("checkpoint")
        + appendOnly("alarm") + appendOnly("alarm_acknowledgement")
}
