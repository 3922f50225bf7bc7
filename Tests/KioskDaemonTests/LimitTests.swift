import Foundation
import KioskControl
import Testing

@testable import KioskDaemon

@Suite struct LimitTests {
    @Test func `an order beyond 64 KiB is refused before it is read`() async throws {
        try await withKiosk { fixture in
            let connection = try RawConnection(fixture.socketPath)
            await connection.send("POST /v1/scans HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n{")
            let answer = await connection.receive()
            #expect(answer.hasPrefix("HTTP/1.1 413"))
            #expect(answer.contains("body_too_large"))
            #expect(answer.lowercased().contains("connection: close"))
        }
    }

    @Test func `an endless chunked order is refused at the limit`() async throws {
        try await withKiosk { fixture in
            let connection = try RawConnection(fixture.socketPath)
            await connection.send("POST /v1/scans HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n")
            let chunk = "4000\r\n" + String(repeating: " ", count: 0x4000) + "\r\n"
            for _ in 0..<8 { await connection.send(chunk) }
            #expect(await connection.receive().hasPrefix("HTTP/1.1 413"))
        }
    }

    @Test func `a document beyond 256 KiB is refused`() async throws {
        try await withKiosk { fixture in
            let path = try fixture.write("big.yaml", String(repeating: "# comment\n", count: 30_000))
            let problem = await problem { try await fixture.client.importDocument(file: path) }
            #expect(problem?.code == .bodyTooLarge)
        }
    }

    @Test func `half a document is not imported when its connection ends`() async throws {
        try await withKiosk { fixture in
            let text = TestDocuments.pledgeText
            let announced = text.utf8.count + 100
            let connection = try RawConnection(fixture.socketPath)
            await connection.send(
                "POST /v1/documents HTTP/1.1\r\nHost: x\r\nContent-Length: \(announced)\r\n\r\n" + text
            )
            connection.finish()
            let answer = await connection.receive()
            #expect(!answer.hasPrefix("HTTP/1.1 200"))
            #expect(try await fixture.client.status().nextSeq == 0)
        }
    }

    @Test func `a second request before the first is answered ends the connection`() async throws {
        try await withKiosk { fixture in
            let connection = try RawConnection(fixture.socketPath)
            await connection.send(HTTPText.get("/v1/status") + HTTPText.get("/v1/status"))
            let answer = await connection.receive()
            #expect(answer.components(separatedBy: "HTTP/1.1 200").count <= 2)
        }
    }

    @Test(arguments: [
        "\u{0}\u{1}\u{2}garbage\r\n\r\n", "GET\r\n\r\n", "SSH-2.0-x\r\n", "GET / HTTP/9.9\r\n\r\n",
        "POST /v1/scans HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST /v1/scans HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{",
    ])
    func `what is not HTTP ends the connection, and the next one is served`(bytes: String) async throws {
        try await withKiosk { fixture in
            let connection = try RawConnection(fixture.socketPath)
            await connection.send(bytes)
            #expect(!(await connection.receive()).hasPrefix("HTTP/1.1 200"))
            #expect(try await fixture.client.status().nextSeq == 0)
        }
    }

    @Test func `a head that is too long ends the connection`() async throws {
        try await withKiosk { fixture in
            let connection = try RawConnection(fixture.socketPath)
            await connection.send(
                "GET /v1/status HTTP/1.1\r\nX: " + String(repeating: "a", count: 100_000) + "\r\n\r\n"
            )
            #expect(!(await connection.receive()).hasPrefix("HTTP/1.1 200"))
        }
    }

    @Test func `idle connections beyond one user's share are turned away, and the kiosk still answers`() async throws {
        try await withKiosk { fixture in
            var held: [RawConnection] = []
            for _ in 0..<(ConnectionLimit.connectionsPerUserMax - 1) {
                held.append(try RawConnection(fixture.socketPath))
            }
            await held.last?.send(HTTPText.get("/v1/status"))
            #expect(await held.last?.receive { $0.contains("}") }.hasPrefix("HTTP/1.1 200") == true)
            let last = try RawConnection(fixture.socketPath)
            await last.send(HTTPText.get("/v1/status"))
            #expect(await last.receive { $0.contains("}") }.hasPrefix("HTTP/1.1 200"))
            let beyond = try RawConnection(fixture.socketPath)
            #expect(await beyond.receive() == "")
            held = []
        }
    }

    @Test func `an unknown path is a problem too`() async throws {
        try await withKiosk { fixture in
            let connection = try RawConnection(fixture.socketPath)
            await connection.send(HTTPText.get("/v2/everything"))
            let answer = await connection.receive { $0.contains("}") }
            #expect(answer.hasPrefix("HTTP/1.1 404"))
            #expect(answer.contains("unknown_route"))
        }
    }
}
