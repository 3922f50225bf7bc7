import Foundation
import KioskControl
import Testing

/// What an operator sees and types.
@Suite struct TerminalTests {
    private func withRoster(ended: Int, _ body: (LocalServer, String) async throws -> Void) async throws {
        let preview = String(decoding: try ControlJSON.encode(Samples.preview(ended: ended)), as: UTF8.self)
        let answer: @Sendable (LocalRequest) -> LocalAnswer = { request in
            request.method == "DELETE" ? .http(status: 204, type: "text/plain", body: "") : .json(preview)
        }
        try await LocalServer.with(answer) { server in
            let file = server.path + ".csv"
            try Data("NIP;NAMA\n".utf8).write(to: URL(fileURLWithPath: file))
            try await body(server, file)
        }
    }

    @Test func `ending employments takes their number, typed`() async throws {
        try await withRoster(ended: 42) { server, file in
            let run = try await TerminalRun.ikrar(
                ["roster", "import", file, "--socket", server.path],
                when: "Type 42 to go on:",
                typed: "42\n"
            )
            #expect(run.status == 0)
            #expect(run.screen.contains("Sending ["))
            #expect(run.screen.contains("Preview: 12,345 new"))
            #expect(run.output.hasPrefix("Imported: 12,345 new"))
            #expect(server.requests.last?.target == "/v1/roster/imports/7/commit")
        }
    }

    @Test func `any other answer leaves everything as it was`() async throws {
        try await withRoster(ended: 42) { server, file in
            let run = try await TerminalRun.ikrar(
                ["roster", "import", file, "--socket", server.path],
                when: "Type 42 to go on:",
                typed: "yes\n"
            )
            #expect(run.status == 64)
            #expect(run.screen.contains("Nothing was changed."))
            #expect(server.requests.map(\.method) == ["POST", "DELETE"])
        }
    }

    @Test(arguments: [("void\n", Int32(0), 1), ("yes\n", 64, 0)])
    func `a void on a terminal takes a typed word`(_ typed: String, _ status: Int32, _ requests: Int) async throws {
        let record = #"{"type":"void","seq":6,"leaf":"l"}"#
        try await LocalServer.with({ _ in .json(#"{"leaf":"a","record":\#(record)}"#) }) { server in
            let run = try await TerminalRun.ikrar(
                ["void", "a", "--reason", "test", "--socket", server.path],
                when: "Type void to go on:",
                typed: typed
            )
            #expect(run.status == status)
            #expect(server.requests.count == requests)
            let agreed = try await CommandRun.ikrar(["void", "a", "--reason", "test", "--socket", server.path])
            #expect(agreed.status == 0)
        }
    }

    @Test func `a token typed at a terminal is not shown`() async throws {
        let json = #"{"url":"https://h","origin":"o","site":"s","signer":"o/k/s/1","log_key":"k"}"#
        try await LocalServer.with({ _ in .json(json) }) { server in
            let run = try await TerminalRun.ikrar(
                ["enrol", "--url", "https://h", "--log-key", "k", "--socket", server.path],
                when: "Token (not shown):",
                typed: "SECRET\n"
            )
            #expect(run.status == 0)
            #expect(!run.screen.contains("SECRET"))
            #expect(server.requests.count == 1)
        }
    }

    @Test func `scanning at a terminal answers each line and ends with Ctrl-D`() async throws {
        try await LocalServer.with({ _ in .json(Samples.recordedJSON) }) { server in
            let run = try await TerminalRun.ikrar(
                ["scan", "--socket", server.path],
                when: "Ctrl-D to finish.",
                typed: "1\n2\n\u{4}"
            )
            #expect(run.status == 0)
            #expect(run.output.components(separatedBy: "Recorded: ").count == 3)
            let sent = server.requests.first { $0.method == "POST" }?.body ?? []
            #expect(String(decoding: sent, as: UTF8.self) == "{\"input\":\"1\",\"method\":\"scan\"}")
        }
    }

    @Test func `the whole text is shown before the sign-off where the ceremony demands it`() async throws {
        let answer: @Sendable (LocalRequest) -> LocalAnswer = { request in
            switch request.target {
            case "/v1/status":
                .json(
                    #"""
                    {"version":"1","signer":"s","key":"k","next_seq":1,"people":1,"ceremony":{"id":"hkn","title":"U",\#
                    "campaign":"uji","text_before_sign_off":true},"sync":{"state":"not_enrolled","pending":0,\#
                    "dead_letters":0},"readers":[],"disk":{"free_bytes":1,"state":"ok"}}
                    """#
                )
            case "/v1/texts/uji":
                .json(
                    #"""
                    {"id":"naskah","campaign":"uji","title":"IKRAR","opening":"Kami:","points":["menjaga netralitas."],\#
                    "closing":"Demikian.","source":"Uji","language":"id","sample":true,"sha256":"ab"}
                    """#
                )
            default: .json(Samples.recordedJSON)
            }
        }
        try await LocalServer.with(answer) { server in
            let run = try await TerminalRun.ikrar(
                ["scan", "--socket", server.path],
                when: "press Enter to begin",
                typed: "\n1\n\u{4}"
            )
            #expect(run.status == 0)
            let screen = run.screen
            for words in ["ONLY A SAMPLE", "Kami:", "1. menjaga netralitas.", "Demikian."] {
                #expect(screen.contains(words), "\(screen)")
            }
            #expect(run.output.hasPrefix("Recorded: "))
        }
    }
}
