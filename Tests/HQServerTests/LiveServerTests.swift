import Curl
import HQListener
import HQServer
import HQStore
import HTTPTypes
import IkrarLedger
import IkrarWire
import Testing

@Suite("The server on a real socket")
struct LiveServerTests {
    @Test("takes a kiosk's records over TLS, and only from whoever trusts its certificate")
    func tls() async throws {
        try await TestCertificate.with { certificate in
            try await RunningServer.with(tls: certificate.files) { running in
                var kiosk = try await running.hq.enrol()
                let body = Frame.encode([.note(try kiosk.sign().note)])
                let authority = "127.0.0.1:\(running.port)"
                let headers = try kiosk.headers(for: body, authority: authority).map {
                    ($0.name.canonicalName, $0.value)
                }
                let client = CurlClient()
                var request = CurlRequest(
                    url: "https://\(authority)\(WireProtocol.Path.records)",
                    method: "POST",
                    headers: headers,
                    body: .bytes(body),
                    tls: CurlTLS(caFile: certificate.files.certificate)
                )
                #expect(try await client.send(request).status == 200)
                #expect(try await running.hq.store.kiosks().first?.lastSeq == 0)
                request.tls = CurlTLS()
                await #expect(throws: CurlError.self) { try await client.send(request) }
            }
        }
    }

    @Test("closes a connection whose request trickles in, and one that is silent")
    func deadlines() async throws {
        let deadlines = ConnectionDeadlines(request: .milliseconds(300), idle: .milliseconds(600))
        try await RunningServer.with(deadlines: deadlines) { running in
            let silent = try RawConnection(port: running.port)
            let trickling = try RawConnection(port: running.port)
            try trickling.send("POST /v1/records HTTP/1.1\r\nHost: x\r\nX-A:")
            #expect(await trickling.isClosedByPeer(withinSeconds: 60))
            #expect(await silent.isClosedByPeer(withinSeconds: 60))
        }
    }

    @Test("refuses a request with endless header fields")
    func endlessHeader() async throws {
        try await RunningServer.with { running in
            let connection = try RawConnection(port: running.port)
            try connection.send("GET /healthz HTTP/1.1\r\nHost: x\r\nX-A: " + String(repeating: "a", count: 64 * 1024))
            #expect(await connection.isClosedByPeer(withinSeconds: 60))
        }
    }

    @Test("answers a client that has sent all, and said so, before it is accepted")
    func halfClosed() async throws {
        try await RunningServer.with { running in
            for _ in 0..<50 {
                let connection = try RawConnection(port: running.port)
                try connection.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
                connection.finish()
                #expect(await connection.receive().hasPrefix("HTTP/1.1 200"))
            }
        }
    }

    @Test("stops while a kiosk keeps its connection open", .timeLimit(.minutes(5)))
    func stops() async throws {
        // A server that waited for its kiosk to leave would never come back from here.
        let kept = try await withKeptConnection()
        #expect(await kept.isClosedByPeer(withinSeconds: 60))
    }

    /// A connection on which one request was answered, after its server stopped.
    private func withKeptConnection() async throws -> RawConnection {
        let (connections, continuation) = AsyncStream.makeStream(of: RawConnection.self)
        try await RunningServer.with { running in
            let connection = try RawConnection(port: running.port)
            try connection.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            #expect(await connection.receive().hasPrefix("HTTP/1.1 200"))
            continuation.yield(connection)
            continuation.finish()
        }
        for await connection in connections { return connection }
        throw Unexpected("no connection")
    }
}
