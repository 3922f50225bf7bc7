import Curl
import Testing

/// Faults 17 to 22: whatever a peer does, the exchange ends in bounded time and memory with a typed error.
@Suite struct HostilePeerTests {
    @Test(arguments: [
        ("short body", "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf"),
        ("no final chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"),
        ("nothing", ""),
        ("half a head", "HTTP/1.1 200 OK\r\nContent-Le"),
    ])
    func `an answer that ends early is discarded`(name: String, answer: String) async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send(answer)
        }
        let error = await refusal(.test(server))
        switch error {
        case .truncated, .protocolViolation: break
        default: Issue.record("\(name) gave \(String(describing: error))")
        }
    }

    @Test(arguments: [
        "Content-Length: 2\r\nContent-Length: 4", "Content-Length: 2\r\nContent-Length: 2",
        "Content-Length: 2\r\nTransfer-Encoding: chunked", "X: a\r\n folded: b", ": no name", "No colon",
        "Name : blank",
    ])
    func `a head that contradicts itself is refused`(fields: String) async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\n\(fields)\r\n\r\nokok")
            connection.peerLeaves(withinMilliseconds: 60_000)
        }
        let error = await refusal(.test(server))
        guard case .protocolViolation? = error else {
            Issue.record("\(fields) gave \(String(describing: error))")
            return
        }
    }

    @Test(arguments: [
        "SSH-2.0-OpenSSH_9\r\n", "\u{1}\u{2}\u{3}\u{0}garbage", "<html>sign in</html>", "HTTP/1.1 abc\r\n\r\n",
    ])
    func `what is not HTTP is refused`(answer: String) async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send(answer)
        }
        let error = await refusal(.test(server))
        guard case .protocolViolation? = error else {
            Issue.record("\(answer) gave \(String(describing: error))")
            return
        }
    }

    @Test func `a bad chunk is refused`() async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n")
            connection.peerLeaves(withinMilliseconds: 60_000)
        }
        #expect(await refusal(.test(server)) != nil)
    }

    @Test(arguments: ["Connection: close", "Content-Length: 9999999999", "Transfer-Encoding: chunked"])
    func `an endless body is cut at the cap`(framing: String) async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\n\(framing)\r\n\r\n")
            let block = String(repeating: "x", count: 65536)
            while connection.send(framing.hasPrefix("Transfer") ? "10000\r\n\(block)\r\n" : block) {}
        }
        #expect(await refusal(.test(server)) == .bodyTooLarge(limit: 1 << 20))
    }

    @Test func `a body of exactly the cap arrives`() async throws {
        let server = try ScriptedServer { connection in
            while connection.readRequest() != nil { connection.answer(String(repeating: "x", count: 1 << 20)) }
        }
        #expect(try await CurlClient().send(.test(server)).body.count == 1 << 20)
    }

    @Test(arguments: ["X-Filler: \(String(repeating: "y", count: 100))\r\n", "\r\nHTTP/1.1 100 Continue\r\n"])
    func `endless header lines are cut at the cap, interim answers included`(line: String) async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 100 Continue\r\n")
            while connection.send(line) {}
        }
        #expect(await refusal(.test(server)) == .headersTooLarge(limit: 64 << 10))
    }

    @Test func `endless trailers are cut at the cap`() async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n")
            while connection.send("X-Filler: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n") {}
        }
        #expect(await refusal(.test(server)) == .headersTooLarge(limit: 64 << 10))
    }

    @Test(arguments: ["HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n", "HTTP/1.1 200 OK\r\nX-Slow: "])
    func `a slow drip is given up`(start: String) async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send(start)
            while connection.send("z"), !connection.peerLeaves(withinMilliseconds: 200) {}
        }
        var limits = CurlLimits.test
        limits.lowSpeedSeconds = 1
        #expect(await refusal(.test(server, limits: limits)) == .tooSlow)
    }

    @Test func `a peer that never answers is given up by rate`() async throws {
        let server = try ScriptedServer { $0.peerLeaves(withinMilliseconds: 60_000) }
        var limits = CurlLimits.test
        limits.lowSpeedSeconds = 1
        #expect(await refusal(.test(server, limits: limits)) == .tooSlow)
    }

    @Test func `a peer that never answers is given up by total time`() async throws {
        let server = try ScriptedServer { $0.peerLeaves(withinMilliseconds: 60_000) }
        var limits = CurlLimits.test
        limits.totalTimeout = .milliseconds(200)
        #expect(await refusal(.test(server, limits: limits)) == .timedOut)
    }

    @Test func `a peer that does not finish the TLS handshake is given up by connect time`() async throws {
        let server = try ScriptedServer { $0.peerLeaves(withinMilliseconds: 60_000) }
        var limits = CurlLimits.test
        limits.connectTimeout = .milliseconds(200)
        let request = CurlRequest(url: "https://127.0.0.1:\(server.port)/", limits: limits)
        #expect(await refusal(request) == .timedOut)
    }

    @Test func `one stalled exchange does not delay another`() async throws {
        let client = CurlClient()
        let silent = try ScriptedServer { $0.peerLeaves(withinMilliseconds: 60_000) }
        let healthy = try ScriptedServer { connection in
            while connection.readRequest() != nil { connection.answer() }
        }
        let stalled = Task { await refusal(.test(silent), by: client) }
        for _ in 0..<20 { #expect(try await client.send(.test(healthy)).status == 200) }
        stalled.cancel()
        #expect(await stalled.value == .cancelled)
    }

    @Test func `packed bodies are not unpacked`() async throws {
        let server = try ScriptedServer { connection in
            while connection.readRequest() != nil { connection.answer("raw", headers: "Content-Encoding: gzip\r\n") }
        }
        #expect(try await CurlClient().send(.test(server)).body == Array("raw".utf8))
    }

    @Test func `a failed exchange's connection is not used again`() async throws {
        let client = CurlClient()
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok")
            connection.peerLeaves(withinMilliseconds: 60_000)
        }
        _ = await refusal(.test(server), by: client)
        _ = await refusal(.test(server), by: client)
        #expect(server.acceptedCount == 2)
    }

    @Test func `a refused connection says why`() async throws {
        let port = try ScriptedServer { _ in }.port
        let request = CurlRequest(
            url: "http://127.0.0.1:\(port)/",
            limits: .test,
            tls: CurlTLS(allowsPlainLoopback: true)
        )
        guard case .cannotConnect(errno: 111, _)? = await refusal(request) else {
            Issue.record("not refused")
            return
        }
    }

    @Test func `a missing Unix socket says why`() async throws {
        let request = CurlRequest(url: "http://localhost/", unixSocketPath: "/nonexistent/socket", limits: .test)
        let error = await refusal(request)
        guard case .cannotConnect(errno: 2, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `an unknown name says so`() async throws {
        let error = await refusal(CurlRequest(url: "https://hq.invalid/", limits: .test))
        guard case .cannotResolve? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
