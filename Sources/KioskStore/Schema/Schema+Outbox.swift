extension Schema {
    /// What HQ has, and where HQ is.
    static let outbox = """
        -- A run of records whose places run on both in the chain, from note on, and in HQ's log. A later run may hold
        -- records of an earlier one.
        CREATE TABLE receipt (
            note INTEGER PRIMARY KEY REFERENCES note,
            count INTEGER NOT NULL CHECK (count >= 1),
            hq_index INTEGER NOT NULL CHECK (hq_index >= 0)
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
            transport_key_id TEXT NOT NULL,
            ca_file TEXT
        ) STRICT;

        """ + appendOnly("fork")
}
