import Foundation
import Synchronization

/// A real HTTP server on a real Unix socket, one thread a connection, that answers as the test says.
final class LocalServer: Sendable {
    let path: String
    private let listener: Int32
    private let answer: @Sendable (LocalRequest) -> LocalAnswer
    private let seen = Mutex<[LocalRequest]>([])
    private let open = Mutex<[Int32]>([])
    private let accepted = Mutex(0)

    /// Runs `body` with a server in a directory of its own.
    static func with<Result>(
        _ answer: @escaping @Sendable (LocalRequest) -> LocalAnswer,
        _ body: (LocalServer) async throws -> Result
    ) async throws -> Result {
        try await TemporaryDirectory.with { directory in
            let server = try LocalServer(path: directory + "/s", answer: answer)
            defer { server.stop() }
            return try await body(server)
        }
    }

    /// The requests so far, in the order they were complete.
    var requests: [LocalRequest] { seen.withLock { $0 } }

    /// Connections so far.
    var connectionCount: Int { accepted.withLock { $0 } }

    private init(path: String, answer: @escaping @Sendable (LocalRequest) -> LocalAnswer) throws {
        self.path = path
        self.answer = answer
        listener = try Self.listen(path)
        Thread.detachNewThread { self.accept() }
    }

    private static func listen(_ path: String) throws -> Int32 {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, Glibc.listen(descriptor, 16) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        return descriptor
    }

    private func stop() {
        // Wakes the accepting thread, which closes: closed here, the number could be another test's listener by then.
        shutdown(listener, Int32(SHUT_RDWR))
        open.withLock { $0.forEach { shutdown($0, Int32(SHUT_RDWR)) } }
    }

    private func accept() {
        while true {
            let connection = Glibc.accept(listener, nil, nil)
            guard connection >= 0 else {
                close(listener)
                return
            }
            open.withLock { $0.append(connection) }
            accepted.withLock { $0 += 1 }
            Thread.detachNewThread { self.serve(connection) }
        }
    }

    private func serve(_ connection: Int32) {
        defer {
            open.withLock { $0.removeAll { $0 == connection } }
            close(connection)
        }
        var buffer: [UInt8] = []
        while let request = Self.request(connection, &buffer) {
            seen.withLock { $0.append(request) }
            switch answer(request) {
            case .http(let status, let type, let body):
                let head = "HTTP/1.1 \(status) X\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
                Self.write(head + body, to: connection)
            case .bytes(let bytes):
                return Self.write(bytes, to: connection)
            case .silence:
                // Until the client leaves.
                _ = Self.more(connection, &buffer)
                return
            }
        }
    }

    private static func write(_ text: String, to connection: Int32) {
        let bytes = Array(text.utf8)
        _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }

    private static func more(_ connection: Int32, _ buffer: inout [UInt8]) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65536)
        let count = recv(connection, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        buffer += chunk[..<count]
        return true
    }

    private static func request(_ connection: Int32, _ buffer: inout [UInt8]) -> LocalRequest? {
        let end = Array("\r\n\r\n".utf8)
        var headEnd: Int?
        while true {
            headEnd = buffer.indices.first { buffer[$0...].starts(with: end) }
            if headEnd != nil { break }
            guard more(connection, &buffer) else { return nil }
        }
        guard let headEnd else { return nil }
        let lines = String(decoding: buffer[..<headEnd], as: UTF8.self).components(separatedBy: "\r\n")
        let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            guard let colon = line.firstIndex(of: ":") else { return nil }
            return (
                String(line[..<colon]), line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            )
        }
        let length = headers.first { $0.name.lowercased() == "content-length" }.flatMap { Int($0.value) } ?? 0
        while buffer.count < headEnd + end.count + length {
            guard more(connection, &buffer) else { return nil }
        }
        let words = lines.first?.split(separator: " ").map(String.init) ?? []
        guard words.count == 3 else { return nil }
        let body = Array(buffer[(headEnd + end.count)..<(headEnd + end.count + length)])
        buffer.removeFirst(headEnd + end.count + length)
        return LocalRequest(method: words[0], target: words[1], headers: headers, body: body)
    }
}
