import Foundation
import IkrarLedger
import Testing

@Suite("A person's receipt, checked without network")
struct ReceiptTests {
    @Test func `is unlogged before the sync and proven by HQ's log behind it`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            try kiosk.must(["sync", "--wait"])
            let people = SampleRoster.identifiers
            ikrar.unplugHQ()
            let scans = try people.prefix(5).map { try kiosk.scan($0).object }
            let leaves = scans.flatMap {
                ($0["records"] as? [[String: Any]] ?? []).compactMap { $0["leaf"] as? String }
            }
            try #require(leaves.count == 10)
            for leaf in leaves.prefix(2) {
                let receipt = try receipt(leaf, kiosk)
                #expect(receipt.proof == nil && receipt.opening != nil)
            }

            try ikrar.plugHQIn()
            try kiosk.must(["sync", "--wait"])
            ikrar.unplugHQ()
            let key = try VerifierKey(parsing: ikrar.logKey)
            for leaf in leaves {
                let receipt = try receipt(leaf, kiosk)
                #expect(receipt.note.leaf.base64 == leaf)
                try receipt.verify(by: key, origin: "ikrar.example.go.id")
                guard let opening = receipt.opening, case .person = try Opening(parsing: opening) else {
                    throw Unexpected("no person's opening")
                }
            }
            // What is recorded now says what was seen.
            let later = try kiosk.scan(people[6]).object
            let records = try #require(later["records"] as? [[String: Any]])
            let seen = try receipt(try #require(records.first?["leaf"] as? String), kiosk).note.record.header.seen
            let status = try kiosk.must(["status", "--json"]).object()
            let verified = (status["sync"] as? [String: Any])?["verified_size"] as? Int
            #expect(verified.map { $0 > 10 && UInt64($0) == seen.size } == true)
        }
    }

    /// A log that another HQ of the same name and key shows: history forked by restoring an older copy.
    @Test func `an HQ that was put back to an older copy and went on is found out, and the evidence kept`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            try kiosk.must(["sync", "--wait"])
            ikrar.unplugHQ()
            let copy = ikrar.folder.appendingPathComponent("hq-copy").path
            try FileManager.default.copyItem(atPath: ikrar.hqData, toPath: copy)
            try ikrar.plugHQIn()
            for person in SampleRoster.identifiers.prefix(8) { try kiosk.must(["scan", person]) }
            try kiosk.must(["sync", "--wait"])
            ikrar.unplugHQ()

            // The folder goes back as a whole, published log and all, and another kiosk's enrolment takes other places.
            try FileManager.default.removeItem(atPath: ikrar.hqData)
            try FileManager.default.moveItem(atPath: copy, toPath: ikrar.hqData)
            try ikrar.plugHQIn()
            let other = try ikrar.enrolledKiosk("3374-015")
            for person in SampleRoster.identifiers.dropFirst(20).prefix(9) { try other.must(["scan", person]) }
            try other.must(["sync", "--wait"])
            try kiosk.must(["scan", SampleRoster.identifiers[10]])
            let sync = try kiosk.run(["sync", "--wait", "--json"])
            #expect(sync.status == 65)
            #expect(try sync.object()["state"] as? String == "alarm")
            let status = try kiosk.run(["status", "--json"])
            #expect(status.status == 65)
            let alarm = try #require((try status.object()["sync"] as? [String: Any])?["alarm"] as? [String: Any])
            #expect(["rolled_back", "inconsistent"].contains(alarm["code"] as? String))
            // Somebody takes note of it: the status calls no more, the evidence stays, and sync still says what is.
            let alarms = try kiosk.run(["alarm", "list", "--json"])
            #expect(alarms.status == 65)
            let id = try #require((try alarms.object()["alarms"] as? [[String: Any]])?.first?["id"] as? Int)
            #expect(try kiosk.run(["alarm", "acknowledge", String(id), "--reason", "Laporan 12/2026"]).status == 64)
            #expect(try kiosk.run(["alarm", "acknowledge", "99", "--reason", "x", "--yes"]).status == 65)
            for alarm in try alarms.object()["alarms"] as? [[String: Any]] ?? [] {
                let number = String(try #require(alarm["id"] as? Int))
                try kiosk.must(["alarm", "acknowledge", number, "--reason", "Laporan 12/2026", "--yes"])
            }
            #expect(try kiosk.run(["status", "--json"]).status == 0)
            let listed = try kiosk.run(["alarm", "list", "--json"])
            #expect(listed.status == 0)
            let noted = try #require((try listed.object()["alarms"] as? [[String: Any]])?.first)
            #expect((noted["acknowledgement"] as? [String: Any])?["reason"] as? String == "Laporan 12/2026")
            #expect((noted["offered"] as? String)?.hasPrefix("ikrar.example.go.id\n") == true)
            #expect(try kiosk.run(["sync", "--wait"]).status == 65)
            // It goes on recording.
            #expect(try kiosk.scan(SampleRoster.identifiers[11]).object["outcome"] as? String == "recorded")
            #expect(try kiosk.must(["verify"]).status == 0)
        }
    }

    @Test func `is checked by anybody who has the file and the log's key`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            try kiosk.must(["sync", "--wait"])
            ikrar.unplugHQ()
            let scan = try kiosk.scan(SampleRoster.identifiers[0]).object
            let records = try #require(scan["records"] as? [[String: Any]])
            let leaf = try #require(records.last?["leaf"] as? String)
            let path = ikrar.folder.appendingPathComponent("receipt").path
            try kiosk.must(["receipt", leaf, "-o", path])
            let check = ["receipt", path, "--log-key", ikrar.logKey, "--json"]
            let early = try Program.hq.run(check)
            #expect(early.status == 1 && early.output.contains("without_proof"))
            try ikrar.plugHQIn()
            try kiosk.must(["sync", "--wait"])
            try kiosk.must(["receipt", leaf, "-o", path])
            let answer = try Program.hq.run(check)
            #expect(answer.status == 0)
            #expect(try answer.object()["leaf"] as? String == leaf)
            #expect((try answer.object()["opening"] as? String)?.contains("\nact signed\n") == true)

            let witness = try CosigningKey.generate(name: "bawaslu.example.go.id/w1").cosignerKey.text
            let policy = ikrar.folder.appendingPathComponent("witnesses.policy").path
            try "witness b \(witness) http://127.0.0.1:1\nquorum b\n".write(
                toFile: policy,
                atomically: true,
                encoding: .utf8
            )
            let unwitnessed = try Program.hq.run(check + ["--witness-policy", policy])
            #expect(unwitnessed.status == 1 && unwitnessed.output.contains("quorum"))

            let other = try SignerKey.generate(name: "ikrar.example.go.id").verifierKey.text
            #expect(try Program.hq.run(["receipt", path, "--log-key", other]).status == 1)
            #expect(try Program.hq.run(check + ["--origin", "other.example"]).status == 1)
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: URL(fileURLWithPath: path))
            #expect(try Program.hq.run(check).status == 1)
        }
    }

    private func receipt(_ leaf: String, _ kiosk: Kiosk) throws -> RecordReceipt {
        let path = kiosk.folder.appendingPathComponent("receipt-\(UUID().uuidString.prefix(8))").path
        try kiosk.must(["receipt", leaf, "-o", path])
        return try RecordReceipt(parsing: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }
}
