import Foundation
import IkrarLedger
import Testing

@Suite("The log, verified over the network and from a copy")
struct VerificationTests {
    /// Verifies the log at `place` with the keys of `ikrar`, as an auditor who learnt them elsewhere.
    private func verify(_ place: String, _ ikrar: Installation, _ extra: [String] = []) throws -> Program.Answer {
        let registrar = try SignerKey(
            parsing: String(contentsOfFile: ikrar.hqData + "/registrar.key", encoding: .utf8)
                .trimmingCharacters(in: .whitespacesAndNewlines)
        )
        let keys = ["--log-key", ikrar.logKey, "--registrar-key", registrar.verifierKey.text]
        return try Program.hq.run(["verify", place, "--json"] + keys + extra)
    }

    private func kinds(_ answer: Program.Answer) throws -> Set<String> {
        let findings = try answer.object()["findings"] as? [[String: Any]] ?? []
        return Set(findings.compactMap { $0["kind"] as? String })
    }

    @Test func `is clean for an auditor with a token, closed to others, and a damaged copy is named`() throws {
        try Installation.with { ikrar in
            try ikrar.startFreshHQ()
            let kiosk = try ikrar.enrolledKiosk("3374-014")
            for person in SampleRoster.identifiers.prefix(5) { try kiosk.must(["scan", person]) }
            try kiosk.must(["sync", "--wait"])
            let log = ikrar.hqData + "/log"
            let old = ikrar.folder.appendingPathComponent("old-checkpoint").path
            try FileManager.default.copyItem(atPath: log + "/checkpoint", toPath: old)
            for person in SampleRoster.identifiers.dropFirst(5).prefix(5) { try kiosk.must(["scan", person]) }
            try kiosk.must(["sync", "--wait"])

            let token = try ikrar.hqMust(["auditor", "token", "--name", "Bawaslu", "--json"]).object()["token"]
            let tokenFile = ikrar.folder.appendingPathComponent("token").path
            try (token as? String ?? "").write(toFile: tokenFile, atomically: true, encoding: .utf8)
            let url = ikrar.hqURL + "/log/"
            let clean = try verify(url, ikrar, ["--token-file", tokenFile, "--old", old])
            #expect(clean.status == 0, "\(clean)")
            let answer = try clean.object()
            #expect(answer["old_checkpoints"] as? Int == 1)
            #expect(try #require(answer["entries"] as? Int) > 20)
            #expect(answer["entries"] as? Int == answer["signatures"] as? Int)

            // A partial tile that somebody fetched under the old checkpoint, and that is served otherwise now.
            let size = try SignedCheckpoint(parsing: [UInt8](Data(contentsOf: URL(filePath: old)))).checkpoint.tree.size
            let partial = log + "/" + TileID(level: 0, index: 0, width: Int(size)).path
            let kept = try Data(contentsOf: URL(filePath: partial))
            try Data(kept.reversed()).write(to: URL(filePath: partial))
            let inconsistent = try verify(url, ikrar, ["--token-file", tokenFile, "--old", old])
            #expect(inconsistent.status == 1)
            #expect(try kinds(inconsistent) == ["partial_mismatch"])
            try kept.write(to: URL(filePath: partial))

            let closed = try verify(url, ikrar)
            #expect(closed.status == 69)
            #expect(try closed.object()["code"] as? String == "unreadable_log")

            #expect(try ikrar.hqMust(["verify", "--json"]).object()["ok"] as? Bool == true)
            let copy = ikrar.folder.appendingPathComponent("copy").path
            try FileManager.default.copyItem(atPath: log, toPath: copy)
            let newest = try SignedCheckpoint(parsing: [UInt8](Data(contentsOf: URL(filePath: copy + "/checkpoint"))))
            let id = TileID(kind: .entries, index: 0, width: Int(newest.checkpoint.tree.size))
            let bundle = URL(filePath: copy + "/" + id.path)
            var bytes = try Data(contentsOf: bundle)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: bundle)
            let damaged = try verify(copy, ikrar)
            #expect(damaged.status == 1)
            #expect(try kinds(damaged).contains("entry_mismatch"))
            let elsewhere = try verify(copy, ikrar, ["--origin", "another.example.go.id"])
            #expect(try kinds(elsewhere).contains("checkpoint_origin"))
        }
    }
}
