import Foundation
import IkrarLedger
import Testing

@Suite("Keys: weak ones, lost ones, new ones")
struct KeyTests {
    /// The point of order 1, under which a forged signature over any message is accepted by a plain library.
    private func weak(_ algorithm: UInt8) -> String {
        let publicKey: [UInt8] = [1] + [UInt8](repeating: 0, count: 31)
        let id = Hash32.sha256(Array("weak\n".utf8) + [algorithm] + publicKey).bytes.prefix(4)
        let digits = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return "weak+\(digits)+\(CanonicalBase64.encode([algorithm] + publicKey))"
    }

    @Test func `a small-order key is refused wherever an operator gives one`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = ikrar.kiosk("3374-014")
            try kiosk.start()
            let policy = ikrar.folder.appendingPathComponent("weak.policy").path
            try Data("witness w \(weak(4)) http://127.0.0.1:1\nquorum w\n".utf8).write(to: URL(fileURLWithPath: policy))
            let logPolicy = ikrar.folder.appendingPathComponent("weak-log.policy").path
            try Data("log \(weak(1))\nquorum none\n".utf8).write(to: URL(fileURLWithPath: logPolicy))
            let witness = try Witness("bawaslu", parent: ikrar.folder, logKey: ikrar.logKey)
            let enrol = ["enrol", "--url", ikrar.hqURL, "--token", "x", "--log-key"]

            let refused = [
                try kiosk.run(enrol + [weak(1)]),
                try kiosk.run(enrol + [ikrar.logKey, "--policy", policy]),
                try kiosk.run(enrol + [ikrar.logKey, "--policy", logPolicy]),
                try Program.hq.run([
                    "witness", "add-log", "--data-dir", witness.folder.path, "--log-key", weak(1),
                ]),
                try Program.hq.run(["keys", "--vkey", weak(1)]),
                try Program.hq.run(["keys", "--vkey", weak(4)]),
            ]
            #expect(refused.map(\.status).allSatisfy { $0 == 64 || $0 == 65 }, "\(refused)")
            ikrar.unplugHQ()
            for file in [policy, logPolicy] {
                let serve = ["serve", "--data-dir", ikrar.hqData, "--listen", "127.0.0.1:0", "--witness-policy", file]
                let answer = try Program.hq.run(serve)
                #expect(answer.status == 78)
                #expect(answer.errors.contains("line 1") && answer.errors.contains("weak"))
            }
        }
    }

    @Test func `the fingerprint of a key is the one that sha256sum tells`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let keys = try ikrar.hqMust(["keys", "--json"]).object()["keys"] as? [[String: Any]]
            let log = try #require(keys?.first)
            #expect(log["vkey"] as? String == ikrar.logKey)
            let hash = Hash32.sha256(Array(ikrar.logKey.utf8)).bytes
            #expect(log["sha256"] as? String == hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined())
            let help = try Program.hq.run(["help", "keys"])
            #expect(help.output.contains("READ") || help.output.contains("aloud"))
        }
    }

    @Test func `a restored kiosk begins a new chain online, and HQ keeps one kiosk with all its records`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            let people = SampleRoster.identifiers
            try kiosk.must(["scan", people[0]])
            try kiosk.must(["sync", "--wait"])
            kiosk.daemon?.stop()
            let copy = ikrar.folder.appendingPathComponent("copy").path
            try FileManager.default.copyItem(atPath: kiosk.dataDirectory, toPath: copy)
            try kiosk.start()
            try kiosk.must(["scan", people[1]])
            try kiosk.must(["sync", "--wait"])
            kiosk.daemon?.kill()

            // Restored from the copy as a whole, mark and all: only HQ knows.
            try FileManager.default.removeItem(atPath: kiosk.dataDirectory)
            try FileManager.default.moveItem(atPath: copy, toPath: kiosk.dataDirectory)
            try kiosk.start()
            #expect(try kiosk.run(["sync", "--wait"]).status != 0)
            #expect(try kiosk.scan(people[2]).status != 0)
            #expect(throws: Unexpected.self) { try ikrar.enrol(kiosk) }
            try ikrar.enrol(kiosk, ["--new-incarnation"])
            #expect(try kiosk.scan(people[2]).status == 0)
            try kiosk.must(["sync", "--wait"])

            let kiosks = try ikrar.hqMust(["status", "--json"]).object()["kiosks"] as? [[String: Any]]
            #expect(kiosks?.count == 1)
            #expect(kiosks?.first?["name"] as? String == "3374-014/1")
            #expect((kiosks?.first?["signer"] as? String)?.hasSuffix("/k/3374-014/2") == true)
            let counts = try ikrar.audit()["counts"] as? [String: Int]
            #expect(counts?["pledged"] == 3)
        }
    }

    @Test func `genuine records that come behind a revocation are logged and flagged, and no others`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            try kiosk.must(["sync", "--wait"])
            ikrar.unplugHQ()
            let people = SampleRoster.identifiers
            try kiosk.must(["scan", people[0]])
            let last = try kiosk.recordCount() - 1
            try kiosk.must(["scan", people[1]])
            try ikrar.hqMust(["kiosk", "revoke", "--name", "3374-014/1", "--last-seq", "\(last)", "--yes"])
            try ikrar.plugHQIn()
            #expect(try kiosk.run(["sync", "--wait"]).status != 0)
            let counts = try ikrar.audit()["counts"] as? [String: Int]
            #expect(counts?["pledged"] == 1)
            let status = try ikrar.hqMust(["status", "--json"]).object()["kiosks"] as? [[String: Any]]
            #expect(status?.first?["late"] as? Int == 2)
            #expect(status?.first?["missing"] as? Int == 0)
        }
    }
}
