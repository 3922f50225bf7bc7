import Curl
import Foundation
import Synchronization
import Testing

@Suite struct ExchangeTests {
    let client = CurlClient()

    @Test func `returns status, fields and body`() async throws {
        let server = try ScriptedServer { connection in
            while connection.readRequest() != nil {
                connection.answer("hello", status: "201 Created", headers: "X-Two: a\r\nx-two:  b \r\n")
            }
        }
        let response = try await client.send(.test(server))
        #expect(response.status == 201)
        #expect(response.body == Array("hello".utf8))
        #expect(response.headers["X-TWO"] == "a")
        #expect(response.headers.values(of: "x-Two") == ["a", "b"])
        #expect(response.headers["Missing"] == nil)
    }

    @Test func `speaks to a Unix socket`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/socket"
            let server = try ScriptedServer(path: path) { connection in
                while let request = connection.readRequest() { connection.answer(request) }
            }
            let request = CurlRequest(
                url: "http://localhost/v1/scans",
                unixSocketPath: path,
                method: "POST",
                headers: [("Content-Type", "application/json"), ("Empty", "")],
                body: .bytes(Array("{}".utf8))
            )
            let sent = String(decoding: try await client.send(request).body, as: UTF8.self)
            #expect(sent.hasPrefix("POST /v1/scans HTTP/1.1\r\n"))
            #expect(sent.contains("\r\nContent-Type: application/json\r\n"))
            #expect(sent.contains("\r\nEmpty:"))
            #expect(sent.hasSuffix("\r\n\r\n{}"))
            _ = server
        }
    }

    @Test func `sends nothing that was not asked for`() async throws {
        let server = try ScriptedServer { connection in
            while let request = connection.readRequest() { connection.answer(request) }
        }
        let body = [UInt8](repeating: 0x41, count: 300_000)
        let request = CurlRequest.test(server, method: "POST", body: .bytes(body))
        let sent = String(decoding: try await client.send(request).body, as: UTF8.self)
        let head = sent.prefix(300).lowercased()
        for field in ["expect:", "content-type:", "accept-encoding:", "cookie:", "authorization:", "user-agent:"] {
            #expect(!head.contains(field), "\(field)")
        }
        #expect(sent.hasSuffix(String(repeating: "A", count: 300_000)))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "GET"]) func `uses the method as given`(method: String) async throws {
        let server = try ScriptedServer { connection in
            while let request = connection.readRequest() { connection.answer(request) }
        }
        let sent = String(decoding: try await client.send(.test(server, method: method)).body, as: UTF8.self)
        #expect(sent.hasPrefix("\(method) / HTTP/1.1\r\n"))
        #expect(sent.contains("Content-Length: 0") == (method == "POST" || method == "PUT"))
    }

    @Test func `keeps the connection between requests`() async throws {
        let server = try ScriptedServer { connection in
            while connection.readRequest() != nil { connection.answer() }
        }
        for _ in 0..<5 { #expect(try await client.send(.test(server)).status == 200) }
        #expect(server.acceptedCount == 1)
    }

    @Test func `runs many exchanges at once`() async throws {
        let server = try ScriptedServer { connection in
            while let request = connection.readRequest() {
                connection.answer(String(request.split(separator: " ")[1]))
            }
        }
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<100 {
                group.addTask {
                    let response = try await client.send(.test(server, "/\(index)"))
                    return response.body == Array("/\(index)".utf8)
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }

    @Test func `streams a file and reports progress`() async throws {
        try await withTemporaryDirectory { directory in
            let size = 700_001
            let path = directory + "/roster.csv"
            try Data(repeating: 0x42, count: size).write(to: URL(filePath: path))
            let server = try ScriptedServer { connection in
                while let request = connection.readRequest() {
                    connection.answer(String(request.filter { $0 == "B" }.count))
                }
            }
            let reports = Mutex<[UInt64]>([])
            let progress: CurlProgress = { sent, total in
                #expect(total == UInt64(size))
                reports.withLock { $0.append(sent) }
            }
            let request = CurlRequest.test(server, method: "POST", body: .file(path: path, progress: progress))
            #expect(try await client.send(request).body == Array(String(size).utf8))
            let sent = reports.withLock { $0 }
            #expect(sent.last == UInt64(size))
            #expect(sent == sent.sorted() && sent.count > 1)
        }
    }

    @Test func `sends a file again when the kept connection had died`() async throws {
        try await withTemporaryDirectory { directory in
            let path = directory + "/file"
            try Data(repeating: 0x24, count: 20_000).write(to: URL(filePath: path))
            let server = try ScriptedServer { connection in
                // One answer, then a reset in the middle of the next request.
                guard let request = connection.readRequest() else { return }
                connection.answer(String(request.filter { $0 == "$" }.count))
                if request.hasPrefix("GET") {
                    connection.reset()
                } else {
                    connection.peerLeaves(withinMilliseconds: 60_000)
                }
            }
            _ = try await client.send(.test(server))
            let response = try await client.send(.test(server, method: "POST", body: .file(path: path)))
            #expect(response.body == Array("20000".utf8))
        }
    }

    @Test func `sends nothing twice that asks for a connection of its own`() async throws {
        let requests = Mutex(0)
        let server = try ScriptedServer { connection in
            while connection.readRequest() != nil {
                let count = requests.withLock { count in
                    count += 1
                    return count
                }
                guard count == 1 else { return }
                connection.answer()
            }
        }
        _ = try await client.send(.test(server))
        var request = CurlRequest.test(server, method: "POST", body: .bytes([0x31]))
        request.needsNewConnection = true
        guard case .truncated? = await refusal(request, by: client) else {
            Issue.record("answered")
            return
        }
        #expect(requests.withLock { $0 } == 2)
    }

    @Test func `does not follow a redirect`() async throws {
        let other = try ScriptedServer { $0.answer() }
        let server = try ScriptedServer { connection in
            while connection.readRequest() != nil {
                connection.answer("", status: "302 Found", headers: "Location: \(other.url())\r\n")
            }
        }
        let response = try await client.send(.test(server, headers: [("Authorization", "Bearer secret")]))
        #expect(response.status == 302)
        #expect(response.headers["Location"] == other.url())
        #expect(other.acceptedCount == 0)
    }

    @Test func `forgets interim answers and trailers`() async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 103 Early Hints\r\nIkrar-Protocol: 1\r\n\r\n")
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: Ikrar-Protocol\r\n\r\n")
            connection.send("2\r\nok\r\n0\r\nIkrar-Protocol: 1\r\n\r\n")
            connection.peerLeaves(withinMilliseconds: 60_000)
        }
        let response = try await client.send(.test(server))
        #expect(response.status == 200)
        #expect(response.body == Array("ok".utf8))
        #expect(response.headers["Ikrar-Protocol"] == nil)
    }

    @Test func `cancelling the task ends the exchange at once`() async throws {
        let left = Mutex(false)
        let asked = AsyncStream<Void>.makeStream()
        let gone = AsyncStream<Void>.makeStream()
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            asked.continuation.yield()
            let isGone = connection.peerLeaves(withinMilliseconds: 60_000)
            left.withLock { $0 = isGone }
            gone.continuation.yield()
        }
        let task = Task { await refusal(.test(server), by: client) }
        for await _ in asked.stream { break }
        task.cancel()
        #expect(await task.value == .cancelled)
        for await _ in gone.stream { break }
        #expect(left.withLock { $0 })
    }

    @Test func `a task cancelled before it starts sends nothing`() async throws {
        let server = try ScriptedServer { $0.answer() }
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await refusal(.test(server), by: client)
        }
        #expect(await task.value == .cancelled)
        #expect(server.acceptedCount == 0)
    }

    @Test func `shutting down ends what runs and refuses what comes`() async throws {
        let asked = AsyncStream<Void>.makeStream()
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            asked.continuation.yield()
            connection.peerLeaves(withinMilliseconds: 60_000)
        }
        let task = Task { await refusal(.test(server), by: client) }
        for await _ in asked.stream { break }
        client.shutDown()
        #expect(await task.value == .shutDown)
        #expect(await refusal(.test(server), by: client) == .shutDown)
    }
}
