/// Why a durable database could not be opened, read or written.
///
/// The cases are what a caller does differently; none of them is ever answered by deleting, resetting or
/// overwriting the file.
package enum DurableDatabaseError: Error, Hashable, Sendable {
    /// There is no database file at `path`, and the caller did not ask for a new one (or a `-wal` without its
    /// database lies there, which means that the database was removed).
    case missing(path: String)
    /// The file at `path` is not a database of this program; `reason` says what was found.
    case notADatabase(path: String, reason: String)
    /// The database was written by a newer program: its schema version is `found`, this program knows `known`.
    case newerVersion(found: Int, known: Int)
    /// SQLite found damage; `detail` is the first line of its report.
    case corrupt(detail: String)
    /// There is no room on the disk. The transaction was rolled back; nothing of it is stored.
    case diskFull
    /// The file, its directory or the whole file system cannot be written.
    case readOnly
    /// The open file is no longer the file at `path`: it was removed or replaced, so nothing written since can be
    /// trusted to survive.
    case ghostFile(path: String)
    /// The operating system reported an error; see ``isSyncFailure`` for the one after which a process must exit.
    ///
    /// `extendedCode` is SQLite's extended result code, `systemError` the `errno` (0 when unknown).
    case ioFailure(operation: String, extendedCode: Int32, systemError: Int32)
    /// `PRAGMA synchronous` reads back as `found`, not 2 (FULL), or the journal is not WAL: commits would not be durable.
    case notDurable(synchronous: Int, journalMode: String)
    /// Another connection held the lock for longer than the busy timeout.
    case busy
    /// The schema refused a row: a CHECK, a foreign key, a UNIQUE, or a trigger.
    case constraint(message: String)
    /// Another process holds the lock on the directory; `pid` is the number it left there.
    case locked(pid: Int32?)
    /// A directory or file that must be private is not; `reason` says what is wrong with it.
    case unsafePermissions(path: String, reason: String)
    /// Anything else SQLite or the operating system said: a defect, not an operating condition.
    case unexpected(message: String)

    /// SQLite's `SQLITE_IOERR_FSYNC`.
    package static let syncFailureCode: Int32 = 10 | (4 << 8)

    /// SQLite's `SQLITE_IOERR_DIR_FSYNC`.
    package static let directorySyncFailureCode: Int32 = 10 | (5 << 8)

    /// Whether an fsync failed.
    ///
    /// The kernel may have dropped the unwritten pages and reports the error only once, so a second fsync that succeeds
    /// proves nothing: the process must answer nobody, exit, and verify when it is started again.
    package var isSyncFailure: Bool {
        guard case .ioFailure(_, let code, _) = self else { return false }
        return code == Self.syncFailureCode || code == Self.directorySyncFailureCode
    }
}
