import Testing

@Suite("HQ comes and goes")
struct NetworkTests {
    @Test func `without HQ the kiosk records, says what it waits for, and sends all once HQ is back`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-003")
            ikrar.unplugHQ()
            let input = Array(SampleRoster.identifiers.prefix(20).joined(separator: "\n").utf8)
            let outcomes = try kiosk.run(["scan", "--json"], input: input).outcomes()
            #expect(outcomes == Array(repeating: "recorded", count: 20))
            #expect(try kiosk.run(["sync", "--wait"]).status == 69)
            let outbox = try kiosk.must(["outbox", "--json"]).object()
            #expect((outbox["pending"] as? Int ?? 0) >= 40)

            try ikrar.plugHQIn()
            try kiosk.must(["ceremony", "close", Kiosk.ceremony])
            try kiosk.must(["sync", "--wait"])
            #expect((try ikrar.audit()["counts"] as? [String: Int])?["pledged"] == 20)
        }
    }

    @Test func `records made before enrolment reach HQ too`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = ikrar.kiosk("early")
            try kiosk.start()
            try kiosk.prepare()
            try kiosk.must(["scan", SampleRoster.identifiers[11]])
            let token = try ikrar.hqMust(["kiosk", "token", "--site", "early", "--json"]).object()["token"] as? String
            try kiosk.must(["enrol", "--url", ikrar.hqURL, "--token", try #require(token), "--log-key", ikrar.logKey])
            try kiosk.must(["scan", SampleRoster.identifiers[12]])
            try kiosk.must(["sync", "--wait"])
            #expect((try ikrar.audit()["counts"] as? [String: Int])?["pledged"] == 2)
        }
    }

    @Test func `a token works once and a wrong log key is refused`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let token =
                try ikrar.hqMust(["kiosk", "token", "--site", "s1", "--json"]).object()["token"] as? String ?? ""
            let first = ikrar.kiosk("s1")
            try first.start()
            let foreign = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
            #expect(try first.run(["enrol", "--url", ikrar.hqURL, "--token", token, "--log-key", foreign]).status != 0)
            try first.must(["enrol", "--url", ikrar.hqURL, "--token", token, "--log-key", ikrar.logKey])
            let second = ikrar.kiosk("s2")
            try second.start()
            #expect(
                try second.run(["enrol", "--url", ikrar.hqURL, "--token", token, "--log-key", ikrar.logKey]).status != 0
            )
        }
    }
}
