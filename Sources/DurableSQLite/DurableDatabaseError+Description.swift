extension DurableDatabaseError: CustomStringConvertible {
    /// One English sentence for logs: what happened, to what.
    package var description: String {
        switch self {
        case .missing(let path): "there is no file \(path)"
        case .notADatabase(let path, let reason): "\(path) is not a database of this program: \(reason)"
        case .newerVersion(let found, let known):
            "the database has schema version \(found), written by a newer program; this program knows \(known)"
        case .corrupt(let detail): "the database is damaged: \(detail)"
        case .diskFull: "the disk is full"
        case .readOnly: "the database, its directory or its file system is read-only"
        case .ghostFile(let path): "\(path) was removed or replaced while it was open"
        case .ioFailure(let operation, let code, let systemError):
            "input/output error: \(operation) (SQLite \(code), errno \(systemError))"
        case .notDurable(let synchronous, let journalMode):
            "commits would not be durable: synchronous reads back as \(synchronous), journal mode as \(journalMode)"
        case .busy: "the database is locked by another process"
        case .constraint(let message): "the schema refused the row: \(message)"
        case .locked(let pid): "already in use by process \(pid.map { "\($0)" } ?? "unknown")"
        case .unsafePermissions(let path, let reason): "\(path) is not private: \(reason)"
        case .unexpected(let message): message
        }
    }
}
