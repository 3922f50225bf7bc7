import Foundation
import Glibc

/// The server's end of one connection.
struct ScriptedConnection: Sendable {
    fileprivate let descriptor: Int32

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    /// The next request with its body, or nil when the peer has left.
    func readRequest() -> String? {
        var bytes: [UInt8] = []
        while true {
            let text = String(decoding: bytes, as: UTF8.self)
            if let end = text.range(of: "\r\n\r\n") {
                let missing = contentLength(text[..<end.lowerBound]) - text[end.upperBound...].utf8.count
                if missing <= 0 { return text }
            }
            guard let more = receive() else { return nil }
            bytes += more
        }
    }

    /// Sends text; false once the peer has left.
    @discardableResult
    func send(_ text: String) -> Bool {
        send(Array(text.utf8))
    }

    /// Sends bytes; false once the peer has left.
    func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    descriptor,
                    $0.baseAddress.map { $0 + sent },
                    bytes.count - sent,
                    Int32(MSG_NOSIGNAL)
                )
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }

    /// An ordinary answer.
    func answer(_ body: String = "ok", status: String = "200 OK", headers: String = "") {
        send("HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\(headers)\r\n\(body)")
    }

    /// Waits until the peer leaves, at most so long; what it sends meanwhile is ignored.
    @discardableResult
    func peerLeaves(withinMilliseconds limit: Int32) -> Bool {
        var poll = pollfd(fd: descriptor, events: Self.peerClosed, revents: 0)
        return Glibc.poll(&poll, 1, limit) > 0
    }

    /// Ends the connection with a reset instead of a proper close.
    func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout<linger>.size))
    }

    /// POLLRDHUP of <poll.h>, which Glibc shows only with _GNU_SOURCE.
    private static let peerClosed: Int16 = 0x2000

    private func receive() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    private func contentLength(_ head: Substring) -> Int {
        for line in head.split(separator: "\r\n") where line.lowercased().hasPrefix("content-length:") {
            return Int(line.dropFirst("content-length:".count).filter { $0 != " " }) ?? 0
        }
        return 0
    }
}
