import Foundation
import KioskControl
import Testing

/// The program itself, against a server that plays the daemon.
@Suite struct ProcessTests {
    @Test func `scan --json prints the daemon's object on one line`() async throws {
        try await LocalServer.with({ _ in .json(Samples.recordedJSON) }) { server in
            let run = try await CommandRun.ikrar(["--socket", server.path, "scan", "1", "--json"])
            #expect(run.status == 0)
            #expect(run.lines == [Samples.recordedJSON])
            #expect(run.talk.isEmpty)
        }
    }

    @Test func `every line of stdin gets an answer, and the gravest decides`() async throws {
        let answer: @Sendable (LocalRequest) -> LocalAnswer = { request in
            String(decoding: request.body, as: UTF8.self).contains("dup")
                ? .json(#"{"outcome":"already","records":[]}"#) : .json(Samples.recordedJSON)
        }
        try await LocalServer.with(answer) { server in
            let input =
                Array("1\n".utf8) + [0xc3, 0x28, 0x0a] + Array("\r\n".utf8)
                + [UInt8](repeating: UInt8(ascii: "A"), count: 1_000_000) + Array("\ndup\u{0}\n2".utf8)
            let run = try await CommandRun.ikrar(
                ["scan", "--json"],
                input: input,
                environment: ["IKRAR_SOCKET": server.path]
            )
            #expect(run.status == 65)
            #expect(
                run.lines == [
                    Samples.recordedJSON, #"{"outcome":"refused_input","reason":"not_text","records":[]}"#,
                    #"{"outcome":"refused_input","reason":"too_long","records":[]}"#,
                    #"{"outcome":"already","records":[]}"#, Samples.recordedJSON,
                ]
            )
            #expect(server.requests.count == 3)
            #expect(String(decoding: server.requests[0].body, as: UTF8.self) == #"{"input":"1","method":"stdin"}"#)
            #expect(Set(server.requests.map { $0.header("Idempotency-Key") }).count == 3)
        }
    }

    @Test func `a closed ceremony ends with 13 and says what to do, in Indonesian where the locale is`() async throws {
        try await LocalServer.with({ _ in .problem(409, "no_open_ceremony") }) { server in
            let run = try await CommandRun.ikrar(
                ["--socket", server.path, "scan", "1"],
                environment: ["LC_ALL": "id_ID.UTF-8"]
            )
            #expect(run.status == 13)
            #expect(run.output.isEmpty)
            #expect(run.talk.contains("Tidak ada upacara yang dibuka"))
            #expect(run.talk.contains("ikrar ceremony open"))
        }
    }

    @Test func `with --json a failure is an object too`() async throws {
        let run = try await CommandRun.ikrar(["status", "--json", "--socket", "/nonexistent/s"])
        #expect(run.status == 69)
        #expect(run.lines.count == 1)
        #expect(run.output.contains("\"code\":\"daemon_unavailable\""))
        #expect(run.talk.contains("systemctl start ikrard"))
    }

    @Test func `a silent daemon leaves a scan in doubt with the id to repeat`() async throws {
        try await LocalServer.with({ _ in .silence }) { server in
            let run = try await CommandRun.ikrar(
                ["scan", "1", "--request-id", "my-id", "--timeout", "1", "--socket", server.path, "--json"]
            )
            #expect(run.status == 75)
            #expect(run.talk.contains("In doubt"))
            #expect(run.output.contains("\"request_id\":\"my-id\""))
        }
    }

    @Test func `hostile names reach no terminal, and reach a pipe escaped in text`() async throws {
        let json = Samples.recordedJSON.replacing("SITI", with: "\\u001b[2J\\u202eSITI")
        try await LocalServer.with({ _ in .json(json) }) { server in
            let run = try await CommandRun.ikrar(["scan", "1", "--socket", server.path])
            #expect(run.output.contains("\\u{1B}[2J\\u{202E}SITI"))
            #expect(!run.output.contains("\u{1B}"))
        }
    }

    @Test func `verify points to ikrard verify when the daemon is down`() async throws {
        let run = try await CommandRun.ikrar(["verify", "--socket", "/nonexistent/s"])
        #expect(run.status == 69)
        #expect(run.talk.contains("ikrard verify --data-dir"))
    }

    @Test func `usage errors leave with 64, help and version with 0`() async throws {
        #expect(try await CommandRun.ikrar(["bogus"]).status == 64)
        #expect(try await CommandRun.ikrar(["void"]).status == 64)
        let help = try await CommandRun.ikrar(["scan", "--help"], environment: ["LC_ALL": "id_ID"])
        #expect(help.status == 0)
        #expect(help.output.contains("PEMAKAIAN:"))
        #expect(try await CommandRun.ikrar(["--version"]).status == 0)
        let completions = try await CommandRun.ikrar(["completions", "bash"])
        #expect(completions.status == 0)
        #expect(completions.output.contains("_ikrar"))
    }

    @Test func `an import that ends employments needs --yes without a terminal, and is discarded`() async throws {
        let preview = String(decoding: try ControlJSON.encode(Samples.preview(ended: 2)), as: UTF8.self)
        let answer: @Sendable (LocalRequest) -> LocalAnswer = { request in
            request.method == "DELETE" ? .http(status: 204, type: "text/plain", body: "") : .json(preview)
        }
        try await LocalServer.with(answer) { server in
            let file = server.path + ".csv"
            try Data("NIP;NAMA\n".utf8).write(to: URL(fileURLWithPath: file))
            let refused = try await CommandRun.ikrar(["roster", "import", file, "--socket", server.path])
            #expect(refused.status == 64)
            #expect(refused.talk.contains("--yes"))
            #expect(server.requests.map(\.method) == ["POST", "DELETE"])
            let agreed = try await CommandRun.ikrar(["roster", "import", file, "--yes", "--socket", server.path])
            #expect(agreed.status == 0)
            #expect(server.requests.last?.target == "/v1/roster/imports/7/commit")
            #expect(String(decoding: server.requests.last?.body ?? [], as: UTF8.self) == #"{"confirmed":true}"#)
        }
    }

    @Test func `the token is taken from stdin and sent in no argument`() async throws {
        let json = #"{"url":"https://h","origin":"o","site":"s","signer":"o/k/s/1","log_key":"k"}"#
        try await LocalServer.with({ _ in .json(json) }) { server in
            let run = try await CommandRun.ikrar(
                ["enrol", "--url", "https://h", "--log-key", "k", "--socket", server.path],
                input: Array("SECRET\n".utf8)
            )
            #expect(run.status == 0)
            let sent = String(decoding: server.requests.first?.body ?? [], as: UTF8.self)
            #expect(sent.contains("\"token\":\"SECRET\""))
            #expect(!run.talk.contains("SECRET") && !run.output.contains("SECRET"))
        }
    }

    @Test func `a file that is missing, a directory or too large is refused before anything is sent`() async throws {
        try await LocalServer.with({ _ in .json("{}") }) { server in
            let large = server.path + ".yaml"
            try Data(count: 257 * 1024).write(to: URL(fileURLWithPath: large))
            for file in [large, "/nonexistent.yaml", "/tmp"] {
                let run = try await CommandRun.ikrar(["campaign", "import", file, "--socket", server.path])
                #expect(run.status == 65)
                #expect(run.talk.contains(file))
            }
            #expect(server.requests.isEmpty)
        }
    }

    @Test func `a void that the daemon does not understand says what a leaf looks like`() async throws {
        try await LocalServer.with({ _ in .problem(400, "invalid") }) { server in
            let run = try await CommandRun.ikrar(["--socket", server.path, "void", "abc", "--reason", "test"])
            #expect(run.talk.contains("Copy the whole 'leaf'"))
        }
    }
}
