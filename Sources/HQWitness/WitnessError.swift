package import DurableSQLite

/// Why a witness cannot start or answer.
package enum WitnessError: Error, Hashable, Sendable {
    /// The directory holds no witness.
    case notInitialised(directory: String)
    /// The directory holds a witness already; nothing was changed.
    case alreadyInitialised(directory: String)
    /// The name cannot be a key's: it is empty, too long, or has spaces, `+` or control characters.
    case invalidName(String)
    /// The key given for a log is malformed or weak.
    case invalidLogKey(detail: String)
    /// The origin cannot stand on a line.
    case invalidOrigin(String)
    /// The log has as many keys as it may.
    case tooManyKeys(origin: String)
    /// A file of the witness is not what it wrote; `detail` says what is wrong. It is never overwritten.
    case damaged(path: String, detail: String)
    /// The store remembers less of a log than the witness has cosigned: it was restored from an older copy. The witness
    /// signs nothing for that log any more.
    case storeBehind(origin: String, stored: UInt64, cosigned: UInt64)
    /// The clock shows a time before 1970.
    case clock
    /// The disk refused.
    case disk(DurableDatabaseError)

    /// Whether an fsync failed, so that written bytes may be lost: the process must answer nobody and exit.
    package var isSyncFailure: Bool {
        if case .disk(let error) = self { error.isSyncFailure } else { false }
    }
}

extension WitnessError: CustomStringConvertible {
    /// An English sentence without a full stop.
    package var description: String {
        switch self {
        case .notInitialised(let directory): "there is no witness in \(directory)"
        case .alreadyInitialised(let directory): "\(directory) holds a witness already"
        case .invalidName(let name): "\(name) cannot be the name of a key"
        case .invalidLogKey(let detail): "the log's key is refused: \(detail)"
        case .invalidOrigin(let origin): "\(origin) cannot be an origin"
        case .tooManyKeys(let origin): "the log \(origin) has \(WitnessLimit.logKeysMax) keys already"
        case .damaged(let path, let detail): "\(path) is damaged: \(detail)"
        case .storeBehind(let origin, let stored, let cosigned):
            "the store knows \(stored) entries of \(origin), but \(cosigned) were cosigned: it is an older copy"
        case .clock: "the clock shows a time before 1970"
        case .disk(let error): error.description
        }
    }
}
