import Foundation
import KioskControl
import Testing

@Suite struct ControlClientTests {
    private let request = RequestID.random()

    @Test func `a scan sends the order, its content type and the request id`() async throws {
        try await LocalServer.with({ _ in .json(Samples.recordedJSON) }) { server in
            let answer = try await ControlClient(socketPath: server.path).scan(ScanOrder(input: "1"), request: request)
            #expect(answer == Samples.recorded)
            let sent = try #require(server.requests.first)
            #expect(sent.method == "POST")
            #expect(sent.target == "/v1/scans")
            #expect(sent.header("Idempotency-Key") == request.text)
            #expect(sent.header("Content-Type") == "application/json")
            #expect(String(decoding: sent.body, as: UTF8.self) == #"{"input":"1"}"#)
        }
    }

    @Test func `a problem is thrown as what it is`() async throws {
        try await LocalServer.with({ _ in .problem(409, "no_open_ceremony") }) { server in
            let error = await #expect(throws: ControlError.self) {
                try await ControlClient(socketPath: server.path).scan(ScanOrder(input: "1"), request: request)
            }
            guard case .problem(let problem) = error else {
                Issue.record("not a problem: \(String(describing: error))")
                return
            }
            #expect(problem.code == .noOpenCeremony)
            #expect(problem.detail == "told by the test")
        }
    }

    @Test func `no answer in time leaves a scan in doubt, with its id`() async throws {
        try await LocalServer.with({ _ in .silence }) { server in
            let client = ControlClient(socketPath: server.path, timeout: .milliseconds(200))
            await #expect(throws: ControlError.timedOut(request: request)) {
                try await client.scan(ScanOrder(input: "1"), request: request)
            }
        }
    }

    @Test func `a connection cut before the answer leaves a scan in doubt`() async throws {
        try await LocalServer.with({ _ in .bytes("") }) { server in
            let error = await #expect(throws: ControlError.self) {
                try await ControlClient(socketPath: server.path).scan(ScanOrder(input: "1"), request: request)
            }
            guard case .interrupted(request, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test(
        arguments: [
            LocalAnswer.bytes("GARBAGE\r\n\r\n"),
            .json("{"),
            .json("[]"),
            .json(#"{"outcome":"recorded"}"#),
            .http(status: 200, type: "text/html", body: "<html>"),
            .http(status: 500, type: "text/plain", body: "oops"),
            .http(status: 302, type: "application/json", body: "{}"),
            .http(status: 409, type: "application/problem+json", body: #"{"title":"no code"}"#),
        ]
    )
    func `what is not the local API is said to be so`(_ answer: LocalAnswer) async throws {
        try await LocalServer.with({ _ in answer }) { server in
            let error = await #expect(throws: ControlError.self) {
                try await ControlClient(socketPath: server.path).scan(ScanOrder(input: "1"), request: request)
            }
            guard case .notTheLocalAPI(request, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test func `a media type may carry parameters and any case`() async throws {
        let answer = LocalAnswer.http(status: 200, type: "Application/JSON; charset=utf-8", body: Samples.recordedJSON)
        try await LocalServer.with({ _ in answer }) { server in
            let client = ControlClient(socketPath: server.path)
            let scanned = try await client.scan(ScanOrder(input: "1"), request: request)
            #expect(scanned == Samples.recorded)
        }
    }

    @Test func `a missing socket, a dead socket and a path too long are told apart`() async throws {
        try await TemporaryDirectory.with { directory in
            let missing = directory + "/none"
            await #expect(throws: ControlError.socketMissing(path: missing)) {
                try await ControlClient(socketPath: missing).status()
            }
            let dead = directory + "/file"
            try Data().write(to: URL(fileURLWithPath: dead))
            let error = await #expect(throws: ControlError.self) {
                try await ControlClient(socketPath: dead).status()
            }
            guard case .nobodyListening(dead, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            let long = directory + "/" + String(repeating: "x", count: 120)
            await #expect(throws: ControlError.socketPathTooLong(path: long, bytesMax: 107)) {
                try await ControlClient(socketPath: long).status()
            }
        }
    }

    @Test func `a roster is streamed as it is, under its escaped name`() async throws {
        let answer = String(decoding: try ControlJSON.encode(Samples.preview()), as: UTF8.self)
        try await LocalServer.with({ _ in .json(answer) }) { server in
            let file = server.path + ".csv"
            let content = Data((0..<300_000).map { UInt8(truncatingIfNeeded: $0) })
            try content.write(to: URL(fileURLWithPath: file))
            let preview = try await ControlClient(socketPath: server.path).stageRoster(file: file, name: "a b.csv")
            #expect(preview == Samples.preview())
            let sent = try #require(server.requests.first)
            #expect(sent.target == "/v1/roster/imports?name=a%20b.csv")
            #expect(sent.body == Array(content))
        }
    }

    @Test func `a file that is not there is found before anything is sent`() async throws {
        try await LocalServer.with({ _ in .json("{}") }) { server in
            let file = server.path + ".yaml"
            await #expect(throws: ControlError.unreadableFile(path: file, errno: ENOENT)) {
                try await ControlClient(socketPath: server.path).importDocument(file: file)
            }
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `an empty answer is enough where nothing is asked back`() async throws {
        try await LocalServer.with({ _ in .http(status: 204, type: "text/plain", body: "") }) { server in
            let client = ControlClient(socketPath: server.path)
            try await client.discardRoster("7")
            try await client.release(signer: "a/k/b/1", seq: 3)
            #expect(server.requests.map(\.method) == ["DELETE", "POST"])
        }
    }

    @Test func `many scans use one connection`() async throws {
        try await LocalServer.with({ _ in .json(Samples.recordedJSON) }) { server in
            let client = ControlClient(socketPath: server.path)
            for _ in 0..<20 { _ = try await client.scan(ScanOrder(input: "1"), request: .random()) }
            #expect(server.requests.count == 20)
            #expect(server.connectionCount == 1)
        }
    }
}
