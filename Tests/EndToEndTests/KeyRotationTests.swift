import Foundation
import IkrarLedger
import Testing

@Suite("The log's key changes under running kiosks and witnesses")
struct KeyRotationTests {
    private func logKeys(_ ikrar: Installation) throws -> [String: String] {
        let keys = try ikrar.hqMust(["keys", "--json"]).object()["keys"] as? [[String: Any]] ?? []
        return keys.reduce(into: [:]) { $0[$1["purpose"] as? String ?? ""] = $1["vkey"] as? String }
    }

    private func knownKey(_ kiosk: Kiosk) throws -> String {
        try sqlite(kiosk.database, "SELECT log_key FROM enrolment")
    }

    @Test func `a kiosk learns the new key from the log alone, and everybody's old key stays good for what it signed`()
        throws
    {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let address = ikrar.hqURL.replacingOccurrences(of: "http://", with: "")
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            let away = try ikrar.enrolledKiosk("3374-015")
            try kiosk.must(["scan", SampleRoster.identifiers[0]])
            for kiosk in [kiosk, away] { try kiosk.must(["sync", "--wait"]) }
            let old = ikrar.logKey
            let kept = ikrar.folder.appendingPathComponent("old-checkpoint").path
            try FileManager.default.copyItem(atPath: ikrar.hqData + "/log/checkpoint", toPath: kept)
            away.daemon?.stop()
            // When a kiosk was here is known to the second.
            let second = Int(Date().timeIntervalSince1970)
            try waitUntil { Int(Date().timeIntervalSince1970) > second }

            let rotate = ["key", "rotate", "log", "--yes", "--json"]
            let locked = try Program.hq.run(rotate + ["--data-dir", ikrar.hqData])
            #expect(locked.status != 0 && locked.output.contains("locked"), "\(locked)")
            ikrar.unplugHQ()
            #expect(try Program.hq.run(["key", "rotate", "log", "--data-dir", ikrar.hqData]).status == 64)
            let keys = try ikrar.hqMust(rotate).object()["keys"] as? [[String: Any]]
            let new = try #require(keys?.first?["vkey"] as? String)
            #expect(try logKeys(ikrar)["log"] == new && logKeys(ikrar)["former_log"] == old)
            #expect(try Program.hq.run(["key", "retire", "--yes", "--data-dir", ikrar.hqData]).status == 75)

            try ikrar.startHQ(listen: address)
            #expect(try knownKey(kiosk) == old)
            try kiosk.must(["scan", SampleRoster.identifiers[1]])
            try kiosk.must(["sync", "--wait"])
            #expect(try knownKey(kiosk) == new)
            ikrar.unplugHQ()
            let retired = try ikrar.hqMust(["key", "retire", "--yes", "--json"]).object()
            #expect(retired["absent_kiosks"] as? [String] == ["3374-015/1"])
            try ikrar.startHQ(listen: address)
            try kiosk.must(["scan", SampleRoster.identifiers[2]])
            try kiosk.must(["sync", "--wait"])
            #expect(try kiosk.must(["verify"]).status == 0)

            // Who was away the whole time is not led anywhere, and says so.
            try away.start()
            #expect(try away.run(["sync", "--wait"]).status == 65)
            #expect(try knownKey(away) == old)

            let registrar = try #require(try logKeys(ikrar)["registrar"])
            for key in [old, new] {
                let verify = ["verify", ikrar.hqData + "/log", "--log-key", key, "--registrar-key", registrar]
                let answer = try Program.hq.run(verify + ["--old", kept, "--json"])
                #expect(answer.status == 0, "\(answer)")
                #expect(try answer.object()["old_checkpoints"] as? Int == 1)
            }
            #expect(try ikrar.hqMust(["verify", "--json"]).object()["ok"] as? Bool == true)
        }
    }

    @Test func `a witness goes on under both keys once it is given the new one`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let address = ikrar.hqURL.replacingOccurrences(of: "http://", with: "")
            ikrar.unplugHQ()
            let witness = try Witness("bawaslu", parent: ikrar.folder, logKey: ikrar.logKey)
            defer { witness.kill() }
            let policy = ikrar.folder.appendingPathComponent("witnesses.policy")
            try Data("\(witness.line)\nquorum bawaslu\n".utf8).write(to: policy)
            let options = ["--witness-policy", policy.path]
            try ikrar.startHQ(listen: address, options)
            let kiosk = ikrar.kiosk("3374-014")
            try kiosk.start()
            try ikrar.enrol(kiosk, ["--policy", policy.path])
            try kiosk.prepare()
            try waitUntil { try kiosk.run(["sync", "--wait"]).status == 0 }
            ikrar.unplugHQ()
            let keys =
                try ikrar.hqMust(["key", "rotate", "log", "--yes", "--json"]).object()["keys"] as? [[String: Any]]
            let new = try #require(keys?.first?["vkey"] as? String)
            try ikrar.startHQ(listen: address, options)
            try kiosk.must(["scan", SampleRoster.identifiers[0]])
            try waitUntil { try kiosk.run(["sync", "--wait"]).status == 0 }
            #expect(try knownKey(kiosk) == new)
            try witness.must(["add-log", "--log-key", new])
            ikrar.unplugHQ()
            try ikrar.hqMust(["key", "retire", "--yes"])
            try ikrar.startHQ(listen: address, options)
            try kiosk.must(["scan", SampleRoster.identifiers[1]])
            try waitUntil { try kiosk.run(["sync", "--wait"]).status == 0 }
            #expect(try witness.must(["status", "--json"]).object()["evidence"] as? Int == 0)
        }
    }

    @Test func `the registrar's new key signs on, and an auditor begins with the first`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            try kiosk.must(["sync", "--wait"])
            let first = try #require(try logKeys(ikrar)["registrar"])
            ikrar.unplugHQ()
            try ikrar.hqMust(["key", "rotate", "registrar", "--yes"])
            try ikrar.plugHQIn()
            let other = try ikrar.enrolledKiosk("3374-015")
            try other.must(["scan", SampleRoster.identifiers[3]])
            try other.must(["sync", "--wait"])
            #expect(try logKeys(ikrar)["registrar"] == first)
            #expect(try logKeys(ikrar)["current_registrar"] != nil)
            let verify = ["verify", ikrar.hqData + "/log", "--log-key", ikrar.logKey, "--registrar-key", first]
            #expect(try Program.hq.run(verify).status == 0)
            #expect(try ikrar.hqMust(["rebuild"]).status == 0)
        }
    }

    @Test func `an erasure at HQ destroys the kiosk's copy at its next sync`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            let scans = try SampleRoster.identifiers.prefix(3).map { try kiosk.scan($0).object }
            try kiosk.must(["sync", "--wait"])
            let leaves = scans.compactMap { scan in
                (scan["records"] as? [[String: Any]])?.last?["leaf"] as? String
            }
            try #require(leaves.count == 3)
            func hasOpening(_ leaf: String) throws -> Bool {
                let path = kiosk.folder.appendingPathComponent("receipt-\(UUID().uuidString.prefix(8))").path
                try kiosk.must(["receipt", leaf, "-o", path])
                let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
                return try RecordReceipt(parsing: Array(bytes)).opening != nil
            }
            #expect(try leaves.map(hasOpening) == [true, true, true])
            ikrar.unplugHQ()
            try ikrar.hqMust(["erase", "--record", leaves[1], "--ground", "Surat 12/2026", "--yes"])
            #expect(try leaves.map(hasOpening) == [true, true, true])
            try ikrar.plugHQIn()
            // Nothing to send: the greeting is enough.
            try kiosk.must(["sync", "--wait"])
            #expect(try leaves.map(hasOpening) == [true, false, true])
            #expect(try sqlite(kiosk.database, "SELECT count(*) FROM erasure") == "1")
            try kiosk.must(["sync", "--wait"])
            #expect(try kiosk.must(["verify"]).status == 0)
            kiosk.daemon?.stop()
            #expect(try kiosk.verifyStore().status == 0)
        }
    }

    private func sqlite(_ database: String, _ query: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = ["-readonly", database, query]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
