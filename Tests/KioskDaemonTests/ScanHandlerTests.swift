import KioskControl
import Testing

@testable import KioskDaemon

@Suite struct ScanHandlerTests {
    private static let body = #"{"input":"\#(TestDocuments.budi)"}"#

    @Test func `scans and other requests follow each other on one connection`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let connection = try RawConnection(fixture.socketPath)
            for outcome in ["recorded", "already", "already"] {
                await connection.send(HTTPText.post("/v1/scans", Self.body))
                #expect(await connection.receive { $0.hasSuffix("}") }.contains(#""outcome":"\#(outcome)""#))
                await connection.send(HTTPText.get("/v1/status"))
                #expect(await connection.receive { $0.hasSuffix("}") }.hasPrefix("HTTP/1.1 200"))
            }
        }
    }

    @Test func `a body in pieces, in chunks, or behind a query is the same scan`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let connection = try RawConnection(fixture.socketPath)
            for piece in HTTPText.post("/v1/scans?from=test", Self.body) { await connection.send(String(piece)) }
            #expect(await connection.receive { $0.hasSuffix("}") }.contains(#""outcome":"recorded""#))
            await connection.send("POST /v1/scans HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
            for piece in [Self.body.prefix(5), Self.body.dropFirst(5)] {
                await connection.send(String(piece.utf8.count, radix: 16) + "\r\n" + piece + "\r\n")
            }
            await connection.send("0\r\n\r\n")
            #expect(await connection.receive { $0.hasSuffix("}") }.contains(#""outcome":"already""#))
        }
    }

    @Test func `a caller who sends no more still gets the answer, and then the end`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let connection = try RawConnection(fixture.socketPath)
            await connection.send(HTTPText.post("/v1/scans", Self.body))
            connection.finish()
            #expect(await connection.receive().contains(#""outcome":"recorded""#))
        }
    }

    @Test func `callers who have sent all before they are accepted are answered`() async throws {
        try await withKiosk { fixture in
            for _ in 0..<20 {
                let connection = try RawConnection(fixture.socketPath)
                await connection.send(HTTPText.get("/v1/status"))
                connection.finish()
                #expect(await connection.receive().hasPrefix("HTTP/1.1 200"))
            }
        }
    }

    @Test func `a caller who asks for it gets the end of the connection with the answer`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let connection = try RawConnection(fixture.socketPath)
            await connection.send(HTTPText.post("/v1/scans", Self.body, headers: ["Connection: close"]))
            let answer = await connection.receive()
            #expect(answer.contains(#""outcome":"recorded""#))
            #expect(answer.lowercased().contains("connection: close"))
        }
    }

    @Test func `an order cut short records nothing`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let before = try await fixture.client.status().nextSeq
            let connection = try RawConnection(fixture.socketPath)
            await connection.send("POST /v1/scans HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + Self.body)
            connection.finish()
            #expect(!(await connection.receive()).hasPrefix("HTTP/1.1 200"))
            #expect(try await fixture.client.status().nextSeq == before)
        }
    }

    @Test func `a bad request id is refused, and scans are counted`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let connection = try RawConnection(fixture.socketPath)
            let long = "Idempotency-Key: " + String(repeating: "a", count: 65)
            await connection.send(HTTPText.post("/v1/scans", Self.body, headers: [long]))
            #expect(await connection.receive { $0.hasSuffix("}") }.hasPrefix("HTTP/1.1 400"))
            #expect(fixture.kiosk.metrics.now.refusals == ["invalid": 1])
            await connection.send(HTTPText.post("/v1/scans", Self.body, headers: ["Idempotency-Key: a"]))
            _ = await connection.receive { $0.hasSuffix("}") }
            #expect(fixture.kiosk.metrics.now.scans == ["recorded": 1])
        }
    }

    @Test func `64 connections at once each get their own answer`() async throws {
        try await withKiosk { fixture in
            try await fixture.prepareCeremony()
            let connections = try (0..<64).map { _ in try RawConnection(fixture.socketPath) }
            for connection in connections { await connection.send(HTTPText.post("/v1/scans", Self.body)) }
            var outcomes: [String] = []
            for connection in connections { outcomes.append(await connection.receive { $0.hasSuffix("}") }) }
            #expect(outcomes.count { $0.contains(#""outcome":"recorded""#) } == 1)
            #expect(outcomes.count { $0.contains(#""outcome":"already""#) } == 63)
        }
    }
}
