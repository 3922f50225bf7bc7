/// The table of every checkpoint this HQ signed. Sizes only grow, so that no second history can be signed.
enum CheckpointSchema {
    /// The statements of the migration. `published_note` is the checkpoint with its witnesses' signatures.
    static let sql = """
        CREATE TABLE checkpoint (
            size INTEGER PRIMARY KEY CHECK (size > 0),
            root BLOB NOT NULL CHECK (length(root) = 32),
            note BLOB NOT NULL,
            signed_at INTEGER NOT NULL,
            published_note BLOB,
            published_at INTEGER,
            CHECK ((published_note IS NULL) = (published_at IS NULL))
        ) STRICT;
        CREATE TRIGGER checkpoint_is_larger BEFORE INSERT ON checkpoint
            WHEN NEW.size <= (SELECT ifnull(max(size), 0) FROM checkpoint)
            BEGIN SELECT RAISE(ABORT, 'a checkpoint is larger than the one before'); END;
        CREATE TRIGGER checkpoint_is_not_edited BEFORE UPDATE OF size, root, note, signed_at ON checkpoint
            BEGIN SELECT RAISE(ABORT, 'a checkpoint is never edited'); END;
        CREATE TRIGGER checkpoint_is_published_once BEFORE UPDATE ON checkpoint WHEN OLD.published_note IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'a checkpoint is published once'); END;
        CREATE TRIGGER checkpoint_is_not_deleted BEFORE DELETE ON checkpoint
            BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;
        """
}
