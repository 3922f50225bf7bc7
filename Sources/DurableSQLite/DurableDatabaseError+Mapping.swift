import GRDB
import Glibc

extension DurableDatabaseError {
    /// The case that says what `error`, thrown by GRDB or by this target, means for the caller.
    ///
    /// - Parameters:
    ///   - error: Any error; one of this type is returned as it is.
    ///   - path: The database file, to tell a full or read-only disk from other I/O errors: SQLite reports both as
    ///     `SQLITE_IOERR` or `SQLITE_CANTOPEN` when the `-shm` file cannot grow or be created.
    package init(mapping error: any Error, path: String? = nil) {
        if let known = error as? DurableDatabaseError {
            self = known
            return
        }
        guard let error = error as? DatabaseError else {
            self = .unexpected(message: String(describing: error))
            return
        }
        let message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY: self = .readOnly
        case .SQLITE_NOTADB: self = .notADatabase(path: path ?? "", reason: message)
        case .SQLITE_CORRUPT: self = .corrupt(detail: message)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
        case .SQLITE_CONSTRAINT: self = .constraint(message: message)
        case .SQLITE_IOERR, .SQLITE_CANTOPEN:
            let code = error.extendedResultCode.rawValue
            let failure = Self.ioFailure(operation: message, extendedCode: code, systemError: 0)
            // A failed fsync stays one even on a full disk: its pages may be gone.
            self = failure.isSyncFailure ? failure : Self.directoryCondition(path) ?? failure
        default: self = .unexpected(message: "\(message) (\(error.extendedResultCode.rawValue))")
        }
    }

    /// The case for a failed system call on `path`, from its `errno`.
    package init(systemError: Int32, operation: String, path: String) {
        switch systemError {
        case ENOSPC, EDQUOT: self = .diskFull
        case EROFS: self = .readOnly
        case ENOENT: self = .missing(path: path)
        default:
            self = .ioFailure(operation: "\(operation) \(path)", extendedCode: 0, systemError: systemError)
        }
    }

    /// Asks the file system by a real write whether the directory of `path` is full or read-only; `nil` when it is fine.
    ///
    /// The mount flags do not tell: a file system that turned read-only after an error still shows as `rw`.
    private static func directoryCondition(_ path: String?) -> DurableDatabaseError? {
        guard let path else { return nil }
        do throws(DurableDatabaseError) {
            try DurableFile.probe(directory: DurableFile.directory(of: path))
            return nil
        } catch .diskFull {
            return .diskFull
        } catch .readOnly {
            return .readOnly
        } catch {
            return nil
        }
    }
}
