/// The table of auditors' tokens: who may read the log's entries, and until when.
enum AuditorSchema {
    /// The statements of the migration.
    static let sql = """
        CREATE TABLE auditor_token (
            id TEXT PRIMARY KEY CHECK (length(id) = 8),
            secret_hash BLOB NOT NULL CHECK (length(secret_hash) = 32),
            name TEXT NOT NULL CHECK (name <> ''),
            issued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > issued_at),
            revoked_at INTEGER
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER auditor_token_is_not_edited
            BEFORE UPDATE OF id, secret_hash, name, issued_at, expires_at ON auditor_token
            BEGIN SELECT RAISE(ABORT, 'an auditor''s token is revoked, never edited'); END;
        """
}
