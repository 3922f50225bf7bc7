import Curl
import Glibc
import Testing

/// The same exchanges as a client's, on the thread that asks.
@Suite struct CallerTests {
    let caller = CurlCaller()

    @Test func `returns status, fields and body, and keeps the connection`() throws {
        let server = try ScriptedServer { connection in
            while let request = connection.readRequest() {
                connection.answer(String(request.split(separator: " ")[1]), status: "201 Created", headers: "X: a\r\n")
            }
        }
        for number in 0..<5 {
            let response = try caller.send(.test(server, "/\(number)"))
            #expect(response.status == 201)
            #expect(response.headers["x"] == "a")
            #expect(response.body == Array("/\(number)".utf8))
        }
        #expect(server.acceptedCount == 1)
    }

    @Test func `sends a body of any size`() throws {
        let server = try ScriptedServer { connection in
            while let request = connection.readRequest() { connection.answer(String(request.utf8.count)) }
        }
        let small = try caller.send(.test(server, method: "POST", body: .bytes([0x41])))
        let large = try caller.send(
            .test(server, method: "POST", body: .bytes([UInt8](repeating: 0x41, count: 3_000_001)))
        )
        let sizes = try [small, large].map { try #require(Int(String(decoding: $0.body, as: UTF8.self))) }
        // Six more digits in Content-Length.
        #expect(sizes[1] - sizes[0] == 3_000_006)
    }

    @Test func `gives up a peer that is silent, and a dead socket, with the same errors as a client`() async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.peerLeaves(withinMilliseconds: 60_000)
        }
        var silent = CurlRequest.test(server)
        silent.limits.totalTimeout = .milliseconds(100)
        #expect(throws: CurlError.timedOut) { try caller.send(silent) }
        let missing = CurlRequest(url: "http://localhost/", unixSocketPath: "/nowhere/socket")
        let error = #expect(throws: CurlError.self) { try caller.send(missing) }
        #expect(await refusal(missing) == error)
        // And is fit for the next.
        let living = try ScriptedServer { connection in
            while connection.readRequest() != nil { connection.answer("ok") }
        }
        #expect(try caller.send(.test(living)).body == Array("ok".utf8))
    }

    @Test func `refuses an answer beyond its limit, and one that is not HTTP`() throws {
        let server = try ScriptedServer { connection in
            while connection.readRequest() != nil { connection.answer(String(repeating: "x", count: 2_000)) }
        }
        var small = CurlRequest.test(server)
        small.limits.responseBodyMax = 1_000
        #expect(throws: CurlError.bodyTooLarge(limit: 1_000)) { try caller.send(small) }
        let odd = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("SSH-2.0-OpenSSH_9\r\n")
        }
        #expect(throws: CurlError.self) { try caller.send(.test(odd)) }
    }
}
