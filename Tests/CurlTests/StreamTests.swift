import Curl
import Synchronization
import Testing

@Suite struct StreamTests {
    let client = CurlClient()

    @Test func `hands out each event while the answer goes on`() async throws {
        let confirmed = Mutex(0)
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
            connection.send("5\r\nfirst\r\n")
            // The second event is sent only after the reader has confirmed the first.
            while confirmed.withLock({ $0 }) == 0, !connection.peerLeaves(withinMilliseconds: 5) {}
            connection.send("6\r\nsecond\r\n0\r\n\r\n")
            connection.peerLeaves(withinMilliseconds: 60_000)
        }
        let stream = try await client.stream(.test(server, limits: .stream))
        #expect(stream.status == 200)
        #expect(stream.headers["content-type"] == "text/event-stream")
        var texts: [String] = []
        for try await bytes in stream {
            texts.append(String(decoding: bytes, as: UTF8.self))
            confirmed.withLock { $0 += 1 }
        }
        #expect(texts == ["first", "second"])
    }

    @Test func `holds the peer back while the reader is behind, and loses nothing`() async throws {
        let blocks = 400
        let sent = Mutex(0)
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
            for index in 0..<blocks where connection.send([UInt8](repeating: UInt8(index % 251), count: 65536)) {
                sent.withLock { $0 += 1 }
            }
        }
        let stream = try await client.stream(.test(server, limits: .stream))
        // Nobody reads: 25 MiB must not fit into kernel buffers and 256 KiB of ours.
        let other = try ScriptedServer { connection in
            while connection.readRequest() != nil { connection.answer() }
        }
        for _ in 0..<100 { _ = try await client.send(.test(other)) }
        #expect(sent.withLock { $0 } < blocks)
        var count = 0
        var isRight = true
        for try await bytes in stream {
            for byte in bytes {
                isRight = isRight && byte == UInt8((count / 65536) % 251)
                count += 1
            }
        }
        #expect(count == blocks * 65536)
        #expect(isRight)
    }

    @Test func `dropping the stream ends the transfer`() async throws {
        let gone = AsyncStream<Bool>.makeStream()
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            gone.continuation.yield(connection.peerLeaves(withinMilliseconds: 60_000))
        }
        do { _ = try await client.stream(.test(server, limits: .stream)) }
        for await isGone in gone.stream {
            #expect(isGone)
            break
        }
    }

    @Test func `cancelling the reader ends the transfer`() async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
            connection.peerLeaves(withinMilliseconds: 60_000)
        }
        let stream = try await client.stream(.test(server, limits: .stream))
        let reader = Task { () -> CurlError? in
            do throws(CurlError) {
                for try await _ in stream {}
                return nil
            } catch {
                return error
            }
        }
        reader.cancel()
        #expect(await reader.value == .cancelled)
    }

    @Test func `an answer that breaks off throws after its bytes`() async throws {
        let server = try ScriptedServer { connection in
            _ = connection.readRequest()
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")
        }
        let stream = try await client.stream(.test(server, limits: .stream))
        var bytes: [UInt8] = []
        await #expect(throws: CurlError.self) {
            for try await part in stream { bytes += part }
        }
        #expect(bytes == Array("half".utf8))
    }

    @Test func `no connection throws before there is a stream`() async throws {
        let request = CurlRequest(url: "http://localhost/", unixSocketPath: "/nonexistent/socket", limits: .stream)
        await #expect(throws: CurlError.self) { _ = try await client.stream(request) }
    }
}
