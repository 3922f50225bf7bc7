/// Why a log cannot be read. None of these says anything about the log's content.
package enum LogSourceError: Error, Hashable, Sendable {
    /// The file is longer than its format allows.
    case tooLong(path: String, limit: Int)
    /// The file cannot be read; `errno` says why.
    case unreadable(path: String, errno: Int32)
    /// The server answered with another status than 200 or 404; 401 and 403 ask for the auditor's token.
    case status(path: String, code: Int)
    /// The server gave no whole answer.
    case unreachable(path: String, detail: String)
    /// So many files are missing that the rest is not worth asking for: the checkpoint claims more than there is.
    case tooMuchMissing
    /// The task that read was cancelled.
    case cancelled
}

extension LogSourceError: CustomStringConvertible {
    /// An English sentence without a full stop.
    package var description: String {
        switch self {
        case .tooLong(let path, let limit): "\(path) is longer than \(limit) bytes"
        case .unreadable(let path, let errno): "\(path) cannot be read (errno \(errno))"
        case .status(let path, let code): "the server answered \(code) for \(path)"
        case .unreachable(let path, let detail): "\(path) cannot be fetched: \(detail)"
        case .tooMuchMissing: "too many files are missing: the checkpoint claims more than there is"
        case .cancelled: "cancelled"
        }
    }
}
