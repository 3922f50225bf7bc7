import Foundation
import Glibc
import Synchronization

/// A server on a real socket that plays a script to every connection, byte for byte, on a thread of its own.
/// Stops, and ends all its connections, when it is dropped.
final class ScriptedServer: Sendable {
    typealias Script = @Sendable (ScriptedConnection) -> Void

    /// The port the kernel chose; 0 on a Unix socket.
    let port: UInt16

    private struct State {
        var descriptors: Set<Int32> = []
        var acceptedCount = 0
        var isStopped = false
    }

    private let listener: Int32
    private let state: Shared

    private final class Shared: Sendable {
        let value = Mutex(State())
    }

    /// How many connections were made so far.
    var acceptedCount: Int { state.value.withLock { $0.acceptedCount } }

    /// Listens on loopback, or on a Unix socket at `path`.
    init(path: String? = nil, _ script: @escaping Script) throws {
        let listener = try path.map(Self.listenUnix) ?? Self.listenLoopback()
        let state = Shared()
        self.listener = listener
        self.state = state
        port = path == nil ? Self.port(of: listener) : 0
        Thread.detachNewThread { Self.acceptAll(listener, state, script) }
    }

    deinit {
        let descriptors = state.value.withLock { state in
            state.isStopped = true
            return state.descriptors
        }
        for descriptor in descriptors { Glibc.shutdown(descriptor, Int32(SHUT_RDWR)) }
        // Ends the accept; the thread then closes the descriptor.
        Glibc.shutdown(listener, Int32(SHUT_RDWR))
    }

    func url(_ path: String = "/") -> String {
        "http://127.0.0.1:\(port)\(path)"
    }

    private static func acceptAll(_ listener: Int32, _ state: Shared, _ script: @escaping Script) {
        while true {
            let descriptor = accept(listener, nil, nil)
            guard descriptor >= 0 else { break }
            let isStopped = state.value.withLock { state in
                state.acceptedCount += 1
                state.descriptors.insert(descriptor)
                return state.isStopped
            }
            if isStopped { Glibc.shutdown(descriptor, Int32(SHUT_RDWR)) }
            Thread.detachNewThread {
                script(ScriptedConnection(descriptor: descriptor))
                _ = state.value.withLock { $0.descriptors.remove(descriptor) }
                close(descriptor)
            }
        }
        close(listener)
    }

    private static func listenLoopback() throws -> Int32 {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return try listen(address, AF_INET)
    }

    private static func listenUnix(_ path: String) throws -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return try listen(address, AF_UNIX)
    }

    private static func listen(_ address: some Any, _ family: Int32) throws -> Int32 {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        let code = withUnsafeBytes(of: address) { bytes in
            bind(descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
        }
        guard code == 0, Glibc.listen(descriptor, 128) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        return descriptor
    }

    private static func port(of descriptor: Int32) -> UInt16 {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutableBytes(of: &address) { bytes in
            _ = getsockname(descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), &length)
        }
        return UInt16(bigEndian: address.sin_port)
    }
}
