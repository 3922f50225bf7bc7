import Foundation
import Glibc

/// The receiving end of systemd's notification protocol: tells when a daemon is ready without guessing by time.
final class NotifySocket {
    let path: String
    private let descriptor: Int32

    init(path: String) throws {
        self.path = path
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        guard descriptor >= 0 else { throw Unexpected("socket: errno \(errno)") }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
            throw Unexpected("path too long: \(path)")
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0 else { throw Unexpected("bind \(path): errno \(errno)") }
    }

    deinit {
        close(descriptor)
        unlink(path)
    }

    /// Waits for a message that has a line beginning with `prefix`. Gives up, with what was heard, when the
    /// process has ended or the time is over.
    func wait(for prefix: String, of process: Process, seconds: Int = 60) throws -> String {
        var heard: [String] = []
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .seconds(seconds) {
            var poller = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&poller, 1, 100) > 0 else {
                if !process.isRunning { throw Unexpected("the daemon ended before \(prefix); heard \(heard)") }
                continue
            }
            var buffer = [UInt8](repeating: 0, count: 4096)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { throw Unexpected("recv: errno \(errno)") }
            for line in String(decoding: buffer[..<count], as: UTF8.self).split(separator: "\n") {
                heard.append(String(line))
                if line.hasPrefix(prefix) { return String(line) }
            }
        }
        throw Unexpected("no \(prefix) in \(seconds) s; heard \(heard)")
    }
}
