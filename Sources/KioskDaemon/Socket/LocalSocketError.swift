import IkrarModel
import IkrarService

/// Why the daemon cannot listen.
package enum LocalSocketError: Error, Equatable, Sendable {
    /// The path is not absolute, or longer than an address of a Unix socket can be.
    case impossiblePath(String, bytesMax: Int)
    /// Others could replace the socket, or reach it who must not.
    case openDirectory(path: String, reason: String)
    /// Something else lies where the socket belongs.
    case notASocket(path: String)
    /// Another process answers there.
    case inUse(path: String)
    /// The system refused.
    case system(operation: String, path: String, errno: Int32)
}

extension LocalSocketError: CustomStringConvertible {
    /// What is wrong and what to do.
    package var description: String {
        switch self {
        case .impossiblePath(let path, let bytesMax):
            "the socket's path must be absolute and at most \(bytesMax) bytes: \(LogText.escape(path))"
        case .openDirectory(let path, let reason):
            "the socket's directory \(path) is not safe: \(reason). It must belong to the daemon alone, mode 0750; a "
                + "missing one is created so"
        case .notASocket(let path):
            "\(path) exists and is not a socket; remove it or name another --socket"
        case .inUse(let path):
            "another process listens at \(path); stop it or name another --socket"
        case .system(let operation, let path, let errno):
            "cannot \(operation) \(path): \(SystemReason.text(errno))"
        }
    }
}
