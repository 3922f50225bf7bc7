import Foundation
import Testing

@Suite("What an auditor is given")
struct AuditorFolderTests {
    @Test func `the folder verifies without HQ, tells of every act, and holds no name unless a ground was recorded`()
        throws
    {
        try Installation.with { ikrar in
            let leaf = try prepare(ikrar)
            try ikrar.hqMust(["correct", leaf, "--act", "refused", "--reason", "wrong_act"])
            try ikrar.hqMust(["erase", "--record", leaf, "--ground", "Surat 12/2026", "--yes"])

            let plain = ikrar.folder.appendingPathComponent("plain")
            let named = ikrar.folder.appendingPathComponent("named")
            let export = ["export", "auditor", "--campaign", Kiosk.campaign]
            try ikrar.hqMust(export + [plain.path])
            try ikrar.hqMust(export + [named.path, "--names", "--ground", "Permintaan Bawaslu 7/2026"])
            #expect(ikrar.hq?.stop().status == 0)
            try ikrar.hqMust(["verify", "--own-openings"])
            let foreign = ["verify", plain.path + "/log", "--own-openings", "--log-key", "x", "--registrar-key", "x"]
            #expect(try Program.hq.run(foreign).status == 64)

            // The log is the folder's: HQ is gone.
            let found = try verify(named, ["--openings", named.path + "/openings"])
            #expect(found.status == 0, "\(found)")
            let acts = try String(contentsOf: named.appendingPathComponent("acts.csv"), encoding: .utf8)
            for word in ["wrong_act", "Surat 12/2026", "Permintaan Bawaslu 7/2026", leaf] {
                #expect(acts.contains(word), "\(word)")
            }
            #expect(try verify(plain).status == 0)
            for identifier in SampleRoster.identifiers.prefix(3) {
                #expect(try holds(plain, identifier) == false)
            }
            #expect(try holds(named, SampleRoster.identifiers[1]))
            // What was erased is in no folder; what took its place still says who it was.
            #expect(try (ikrar.audit()["counts"] as? [String: Int])?["refused"] == 1)
        }
    }

    @Test func `a folder that was tampered with is found out`() throws {
        try Installation.with { ikrar in
            _ = try prepare(ikrar)
            let folder = ikrar.folder.appendingPathComponent("plain")
            try ikrar.hqMust(["export", "auditor", "--campaign", Kiosk.campaign, folder.path])
            #expect(try verify(folder).status == 0)
            let entries = folder.appendingPathComponent("log/tile/entries")
            let bundle = try #require(
                FileManager.default.enumerator(at: entries, includingPropertiesForKeys: nil)?
                    .compactMap { $0 as? URL }.first { !$0.hasDirectoryPath }
            )
            var bytes = try Data(contentsOf: bundle)
            bytes[bytes.count / 2] ^= 1
            try bytes.write(to: bundle)
            #expect(try verify(folder).status == 1)
            // Nothing is written over a folder, and nothing is left of one that could not be.
            let again = ["export", "auditor", "--campaign", Kiosk.campaign, "--data-dir", ikrar.hqData, folder.path]
            #expect(try Program.hq.run(again).status == 65)
            #expect(!FileManager.default.fileExists(atPath: folder.path + ".partial"))
            let other = ikrar.folder.appendingPathComponent("other").path
            let unknown = ["export", "auditor", "--campaign", "none", "--data-dir", ikrar.hqData, other]
            #expect(try Program.hq.run(unknown).status == 65)
            #expect(try Program.hq.run(["export", "auditor", "--campaign", "none", "--names", other]).status == 64)
            #expect(!FileManager.default.fileExists(atPath: other))
        }
    }

    /// A running HQ with a handful of records of one kiosk; returns the leaf of a pledge.
    private func prepare(_ ikrar: Installation) throws -> String {
        try ikrar.startFreshHQ()
        let kiosk = try ikrar.enrolledKiosk("3374-991")
        let scans = try SampleRoster.identifiers.prefix(3).map { try kiosk.scan($0).object }
        _ = try kiosk.scan("199001012015011999")
        try kiosk.must(["ceremony", "close", Kiosk.ceremony])
        try kiosk.must(["sync", "--wait"])
        let records = scans[0]["records"] as? [[String: Any]] ?? []
        guard let leaf = records.first(where: { $0["type"] as? String == "pledge" })?["leaf"] as? String else {
            throw Unexpected("no pledge in \(scans[0])")
        }
        return leaf
    }

    private func verify(_ folder: URL, _ extra: [String] = []) throws -> Program.Answer {
        try Program.hq.run(
            [
                "verify", folder.path + "/log", "--log-key", folder.path + "/keys/log.vkey", "--registrar-key",
                folder.path + "/keys/registrar.vkey", "--old", folder.path + "/checkpoints", "--json",
            ] + extra
        )
    }

    /// Whether any file below `folder` holds `text`.
    private func holds(_ folder: URL, _ text: String) throws -> Bool {
        let files =
            FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
            .compactMap { $0 as? URL }.filter { !$0.hasDirectoryPath } ?? []
        return try files.contains { try Data(contentsOf: $0).range(of: Data(text.utf8)) != nil }
    }
}
