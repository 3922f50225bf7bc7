import Foundation
import Testing

@Suite("Processes die, records stay")
struct PowerTests {
    @Test func `after kill -9 in the middle of scanning every answered scan is there and the chain verifies`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("power")
            try kiosk.start()
            try kiosk.prepare()
            for round in 0..<3 {
                let batch = Array(SampleRoster.identifiers.dropFirst(round * 60).prefix(60))
                let recorded = try killWhileScanning(batch, at: kiosk)
                try kiosk.start()
                // Asking again for everybody answered gives "already": nothing answered was lost.
                let again = try kiosk.run(["scan", "--json"], input: lines(batch.prefix(recorded))).outcomes()
                #expect(again == Array(repeating: "already", count: recorded))
            }
            #expect(kiosk.daemon?.stop().status == 0)
            let verified = try kiosk.verifyStore()
            #expect(verified.status == 0, "\(verified)")
        }
    }

    @Test func `SIGTERM ends the daemon within five seconds with a store that verifies`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("stop")
            try kiosk.start()
            try kiosk.prepare()
            try kiosk.must(["scan", SampleRoster.identifiers[0]])
            let stop = try #require(kiosk.daemon).stop()
            #expect(stop.status == 0)
            #expect(stop.duration < .seconds(5))
            #expect(try kiosk.verifyStore().status == 0)
            #expect(try kiosk.run(["scan", SampleRoster.identifiers[1]]).status == 69)
        }
    }

    @Test func `SIGTERM in the middle of a large roster import ends it at once, and nothing of it stays`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("import")
            try kiosk.start()
            try kiosk.prepare()
            let daemon = try #require(kiosk.daemon)
            let people = try kiosk.run(["roster", "status", "--json"]).output
            let roster = try SampleRoster.large(20_000, folder: ikrar.folder)
            let read = try daemon.bytesRead()
            let importing = try RunningProgram(
                .ikrar,
                ["--socket", kiosk.socket, "roster", "import", roster, "--yes"]
            )
            // Well into the file of some twelve million bytes.
            try waitUntil {
                // The daemon answers others meanwhile.
                try kiosk.must(["status"])
                return try daemon.bytesRead() > read + 2_000_000
            }
            let stop = daemon.stop()
            #expect(stop.status == 0)
            #expect(stop.duration < .seconds(5), "\(stop.duration)")
            let answer = try importing.answer()
            #expect(answer.status == 75, "\(answer)")
            #expect(!daemon.said.contains("a request failed"), "\(daemon.said)")
            try kiosk.start()
            #expect(try kiosk.run(["roster", "status", "--json"]).output == people)
            kiosk.daemon?.stop()
            #expect(try kiosk.verifyStore().status == 0)
        }
    }

    @Test func `the same request id gives the same answer across a restart`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("again")
            try kiosk.start()
            try kiosk.prepare()
            let scan = [
                "scan", SampleRoster.identifiers[2], "--json", "--request-id", "0123456789abcdef0123456789abcdef",
            ]
            let first = try kiosk.must(scan)
            kiosk.daemon?.kill()
            try kiosk.start()
            #expect(try kiosk.must(scan).output == first.output)
        }
    }

    @Test func `a second daemon on the same data directory is refused by name`() throws {
        try Installation.with { ikrar in
            let kiosk = ikrar.kiosk("twice")
            try kiosk.start()
            let second = try Program.ikrard.run([
                "--data-dir", kiosk.dataDirectory, "--socket", kiosk.folder.path + "/other/ikrard.sock",
            ])
            #expect(second.status == 75)
            #expect(second.errors.contains("already running"))
        }
    }

    /// Scans `batch` and kills the daemon once a part is on record, at no particular moment of the commit.
    /// Returns how many scans were answered as recorded.
    private func killWhileScanning(_ batch: [String], at kiosk: Kiosk) throws -> Int {
        let goal = try kiosk.recordCount() + batch.count / 2
        let scanning = try RunningProgram(
            .ikrar,
            ["--socket", kiosk.socket, "scan", "--json"],
            input: lines(batch[...])
        )
        try waitUntil { try kiosk.recordCount() >= goal }
        kiosk.daemon?.kill()
        return try scanning.answer().outcomes().count { $0 == "recorded" }
    }

    private func lines(_ identifiers: ArraySlice<String>) -> [UInt8] {
        Array(identifiers.joined(separator: "\n").utf8)
    }
}
