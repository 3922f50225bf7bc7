import DurableSQLite
import IkrarLedger

extension KioskStoreError {
    /// The case that says what `error`, thrown by the database, the ledger or this target, means for the caller.
    init(mapping error: any Error, database path: String) {
        switch error {
        case let known as KioskStoreError: self = known
        case let error as LedgerError: self = .unexpected("the record cannot be made: \(error)")
        default: self.init(durable: DurableDatabaseError(mapping: error, path: path))
        }
    }

    private init(durable error: DurableDatabaseError) {
        switch error {
        case .missing(let path): self = .damaged(["\(path) is missing"])
        case .notADatabase, .corrupt: self = .damaged([error.description])
        case .newerVersion(let found, let known): self = .newerVersion(found: found, known: known)
        case .diskFull: self = .diskFull
        case .readOnly: self = .readOnly
        case .ghostFile(let path): self = .ghostFile(path: path)
        case .ioFailure(_, Self.cannotOpenCode, _): self = .unexpected(error.description)
        // Not only a failed fsync: a device that refuses a write cannot be trusted with the next one either.
        case .ioFailure: self = .diskFailed(detail: error.description)
        case .busy: self = .busy
        case .locked(let pid): self = .locked(pid: pid)
        case .unsafePermissions(let path, let reason): self = .unsafePermissions(path: path, reason: reason)
        case .notDurable, .constraint, .unexpected: self = .unexpected(error.description)
        }
    }

    /// SQLite's `SQLITE_CANTOPEN`: out of descriptors, or no directory for temporary files. The disk is not to blame.
    private static let cannotOpenCode: Int32 = 14

    /// Whether the store as a whole is concerned, not only the request in which it showed.
    var concernsStore: Bool {
        switch self {
        case .diskFull, .diskFailed, .readOnly, .ghostFile, .busy, .damaged, .storeBehindMark: true
        default: false
        }
    }

    /// Whether the store must stay closed for writing until it is opened anew.
    var isLasting: Bool {
        switch self {
        case .diskFailed, .ghostFile, .damaged, .storeBehindMark: true
        default: false
        }
    }
}
