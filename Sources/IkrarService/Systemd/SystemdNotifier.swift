import FoundationEssentials
import Glibc

/// Tells systemd how the service is doing: one datagram to the socket that `NOTIFY_SOCKET` names (sd_notify(3)).
/// Written by hand because libsystemd would be a large dependency for one `sendto`.
package struct SystemdNotifier: Sendable {
    /// What can be said.
    package enum Message: Equatable, Sendable {
        /// `READY=1`: requests are answered from now on.
        case ready
        /// `STATUS=…`: one line for `systemctl status`; control characters are escaped. No personal data.
        case status(String)
        /// `WATCHDOG=1`: still alive.
        case watchdog
        /// `STOPPING=1`: going down on purpose.
        case stopping

        var assignment: String {
            switch self {
            case .ready: "READY=1"
            case .status(let text): "STATUS=" + LogText.escape(text)
            case .watchdog: "WATCHDOG=1"
            case .stopping: "STOPPING=1"
            }
        }
    }

    private let address: [UInt8]

    /// The notifier of this process, or `nil` when nobody waits to be told.
    ///
    /// - Throws: ``SystemdNotifyError/impossibleAddress(_:)`` when `NOTIFY_SOCKET` is no address we can send to.
    package init?(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(SystemdNotifyError) {
        guard let path = environment["NOTIFY_SOCKET"], !path.isEmpty else { return nil }
        var bytes = Array(path.utf8)
        let room = MemoryLayout.size(ofValue: sockaddr_un().sun_path)
        guard bytes[0] == UInt8(ascii: "/") || bytes[0] == UInt8(ascii: "@"), bytes.count < room else {
            throw .impossibleAddress(path)
        }
        // `@` stands for the NUL that begins an abstract address (unix(7)).
        if bytes[0] == UInt8(ascii: "@") { bytes[0] = 0 }
        address = bytes
    }

    /// Sends `messages` as one datagram. It never blocks: systemd that cannot keep up is an error.
    package func send(_ messages: Message...) throws(SystemdNotifyError) {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .cannotSend(errno: errno) }
        defer { close(descriptor) }
        var target = sockaddr_un()
        target.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &target.sun_path) { $0.copyBytes(from: address) }
        let length = socklen_t(MemoryLayout.offset(of: \sockaddr_un.sun_path) ?? 2) + socklen_t(address.count)
        let datagram = Array(messages.map(\.assignment).joined(separator: "\n").utf8)
        let sent = withUnsafePointer(to: &target) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { target in
                sendto(descriptor, datagram, datagram.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT), target, length)
            }
        }
        guard sent == datagram.count else { throw .cannotSend(errno: errno) }
    }
}
