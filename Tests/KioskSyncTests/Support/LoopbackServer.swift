import Foundation
import Glibc
import Synchronization

/// An HTTP/1.1 server on a loopback port the kernel chose, a thread for each connection. Stops when it is dropped.
final class LoopbackServer: Sendable {
    /// Answers a request with raw bytes; nil keeps silent until the peer leaves; empty hangs up.
    typealias Handler = @Sendable (LoopbackRequest) -> [UInt8]?

    let port: UInt16

    private struct State {
        var descriptors: Set<Int32> = []
        var isStopped = false
    }

    private final class Shared: Sendable {
        let value = Mutex(State())
    }

    private let listener: Int32
    private let shared = Shared()

    init(_ handler: @escaping Handler) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let code = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard code else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        port = UInt16(bigEndian: address.sin_port)
        let shared = shared
        Thread.detachNewThread { Self.acceptAll(descriptor, shared, handler) }
    }

    deinit {
        let descriptors = shared.value.withLock { state in
            state.isStopped = true
            return state.descriptors
        }
        for descriptor in descriptors { Glibc.shutdown(descriptor, Int32(SHUT_RDWR)) }
        Glibc.shutdown(listener, Int32(SHUT_RDWR))
    }

    private static func acceptAll(_ listener: Int32, _ shared: Shared, _ handler: @escaping Handler) {
        while true {
            let descriptor = accept(listener, nil, nil)
            guard descriptor >= 0 else { break }
            let isStopped = shared.value.withLock { state in
                state.descriptors.insert(descriptor)
                return state.isStopped
            }
            if isStopped { Glibc.shutdown(descriptor, Int32(SHUT_RDWR)) }
            Thread.detachNewThread {
                serve(descriptor, handler)
                _ = shared.value.withLock { $0.descriptors.remove(descriptor) }
                close(descriptor)
            }
        }
        close(listener)
    }

    private static func serve(_ descriptor: Int32, _ handler: Handler) {
        var buffer: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            while let request = LoopbackRequest(taking: &buffer) {
                guard let answer = handler(request) else {
                    // Silent: until the peer gives up.
                    while recv(descriptor, &chunk, chunk.count, 0) > 0 {}
                    return
                }
                guard !answer.isEmpty, send(descriptor, answer, answer.count, Int32(MSG_NOSIGNAL)) == answer.count
                else {
                    return
                }
            }
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return }
            buffer += chunk[..<count]
        }
    }
}
