import IkrarModel

/// Why systemd could not be told something.
package enum SystemdNotifyError: Error, Equatable, Sendable {
    /// `NOTIFY_SOCKET` is neither a path nor an abstract address of a Unix socket.
    case impossibleAddress(String)
    /// The datagram could not be sent.
    case cannotSend(errno: Int32)
}

extension SystemdNotifyError: CustomStringConvertible {
    /// What happened.
    package var description: String {
        switch self {
        case .impossibleAddress(let path): "NOTIFY_SOCKET is not an address of a Unix socket: \(LogText.escape(path))"
        case .cannotSend(let errno): "cannot notify systemd: \(SystemReason.text(errno))"
        }
    }
}
