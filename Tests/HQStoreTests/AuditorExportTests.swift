import Foundation
import GRDB
import HQStore
import IkrarAudit
import IkrarLedger
import IkrarWire
import Testing

@Suite("The auditor's folder")
struct AuditorExportTests {
    private let names = ["Budi Contoh", "Siti Contoh"]

    /// An HQ with two people, one of whom pledged at two ceremonies' worth of records, and a place to export to.
    private func withHQ(_ body: (TestHQ, TestRecord, String) async throws -> Void) async throws {
        try await TestHQ.with { hq in
            let people = try names.enumerated().map { try TestRoster.person($0, name: $1) }
            try await hq.importRoster(people)
            try await hq.importCampaign()
            var kiosk = try await hq.enrol()
            let record = try kiosk.record(.signed, people[0])
            var frames = record.frames
            for _ in 0..<300 { frames += try kiosk.unmatched("123").frames }
            try await hq.push(frames, from: kiosk)
            let folder = hq.configuration.dataDirectory + "-export"
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try await body(hq, record, folder)
        }
    }

    /// The newest checkpoint, signed over all notes as they are now.
    private func checkpoint(of hq: TestHQ) async throws -> SignedCheckpoint {
        let queue = try DatabaseQueue(path: hq.configuration.databasePath)
        let notes = try await queue.read { try Data.fetchAll($0, sql: "SELECT note FROM log ORDER BY log_index") }
        try queue.close()
        var border = TileBorder()
        for note in notes { _ = border.append(MerkleTree.leafHash([UInt8](note))) }
        let text = try String(contentsOfFile: hq.configuration.logKeyPath, encoding: .utf8)
        let key = try SignerKey(parsing: text.trimmingCharacters(in: .whitespacesAndNewlines))
        return try SignedCheckpoint(signing: Checkpoint(origin: TestHQ.origin, tree: border.head), with: key)
    }

    private func export(_ hq: TestHQ, to folder: String, withNames: Bool = false) async throws {
        try await hq.store.exportAuditor(
            campaign: TestCampaign.id,
            to: folder,
            checkpoints: [try await checkpoint(of: hq)],
            withNames: withNames,
            now: .test(1000)
        )
    }

    private func files(_ folder: String) throws -> [String: Data] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.reduce(into: [:]) { files, name in
            files[name] = FileManager.default.contents(atPath: folder + "/" + name).flatMap { $0.isEmpty ? nil : $0 }
        }
    }

    @Test("holds log, keys, documents, acts, counts and a README, and no word of any person")
    func withoutNames() async throws {
        try await withHQ { hq, record, folder in
            _ = try await hq.store.void(leaf: record.signed.leaf, reason: "wrong_person", context: .test())
            try await export(hq, to: folder)
            let files = try files(folder)
            for name in [
                "log/checkpoint", "log/tile/0/000", "log/tile/entries/000", "keys/log.vkey", "keys/registrar.vkey",
                "documents/documents.csv", "report/counts.json", "report/units.csv", "report/completeness.json",
                "acts.csv", "acts.json", "README.md", "SHA256SUMS",
            ] { #expect(files[name] != nil, "\(name)") }
            #expect(files.keys.contains { $0.hasPrefix("checkpoints/") })
            #expect(files.keys.contains { $0.hasPrefix("log/tile/entries/001.p/") })
            for (name, bytes) in files {
                for word in names + ["ikrar/opening/v1", "19700101"] {
                    #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) is in \(name)")
                }
            }
            #expect(!files.keys.contains { $0.hasPrefix("names") || $0.hasPrefix("openings") })
            let acts = String(decoding: try #require(files["acts.csv"]), as: UTF8.self)
            #expect(acts.contains("wrong_person"))
            #expect(acts.contains(record.signed.leaf.base64))
        }
    }

    @Test("holds the log byte for byte, with the root its checkpoint says")
    func log() async throws {
        try await withHQ { hq, record, folder in
            try await export(hq, to: folder)
            let files = try files(folder)
            let signed = try SignedCheckpoint(parsing: [UInt8](try #require(files["log/checkpoint"])))
            try signed.verify(by: hq.store.authority.logKey, origin: TestHQ.origin)
            let size = signed.checkpoint.tree.size
            var entries: [[UInt8]] = []
            for bundle in TileID.entryBundles(from: 0, to: size) {
                let bytes = [UInt8](try #require(files["log/\(bundle.path)"]))
                entries += try EntryBundle(parsing: bytes, width: bundle.width).entries
            }
            #expect(UInt64(entries.count) == size)
            #expect(entries.contains(record.signed.note))
            #expect(MerkleTree.root(of: entries.map { MerkleTree.leafHash($0) }) == signed.checkpoint.tree.root)
            let tiles = try TileTree.grown(from: 0, to: size).map { id in
                try HashTile(parsing: [UInt8](try #require(files["log/\(id.path)"])), id: id)
            }
            try TileTree(size: size, tiles: tiles).verify(signed.checkpoint.tree.root)
        }
    }

    @Test("holds names and openings only when asked, and the log says on what ground")
    func withNames() async throws {
        try await withHQ { hq, record, folder in
            let acts = try await hq.store.disclose(
                campaign: TestCampaign.id,
                ground: "Permintaan Bawaslu 7/2026",
                context: .test()
            )
            #expect(acts.map(\.type) == [.disclose])
            try await export(hq, to: folder, withNames: true)
            let files = try files(folder)
            let people = String(decoding: try #require(files["names/people.csv"]), as: UTF8.self)
            for name in names { #expect(people.contains(name)) }
            let openings = try #require(files["openings/000"])
            #expect(openings.range(of: Data(record.openings[0])) != nil)
            let ceremonies = String(decoding: try #require(files["openings/ceremonies"]), as: UTF8.self)
            #expect(ceremonies.split(separator: "\n").contains { $0 == TestCampaign.ceremony })
            let listed = String(decoding: try #require(files["acts.csv"]), as: UTF8.self)
            #expect(listed.contains("disclose"))
            #expect(listed.contains("Permintaan Bawaslu 7/2026"))
        }
    }

    @Test("is refused when the notes are not what the checkpoint signed, and leaves nothing behind")
    func wrongRoot() async throws {
        try await withHQ { hq, _, folder in
            let old = try await checkpoint(of: hq)
            let bent = TreeHead(size: old.checkpoint.tree.size, root: .sha256([1]))
            let text = try String(contentsOfFile: hq.configuration.logKeyPath, encoding: .utf8)
            let key = try SignerKey(parsing: text.trimmingCharacters(in: .whitespacesAndNewlines))
            let signed = try SignedCheckpoint(signing: Checkpoint(origin: TestHQ.origin, tree: bent), with: key)
            await #expect(throws: HQStoreError.self) {
                try await hq.store.exportAuditor(
                    campaign: TestCampaign.id,
                    to: folder,
                    checkpoints: [signed],
                    withNames: false,
                    now: .test(1000)
                )
            }
            #expect(!FileManager.default.fileExists(atPath: folder))
            #expect(!FileManager.default.fileExists(atPath: folder + ".partial"))
        }
    }

    @Test("is written over nothing, and not without a checkpoint or for an unknown campaign")
    func refused() async throws {
        try await withHQ { hq, _, folder in
            try await export(hq, to: folder)
            await #expect(throws: HQStoreError.self) { try await export(hq, to: folder) }
            let other = folder + "-2"
            func exportOther(_ campaign: String, _ checkpoints: [SignedCheckpoint]) async throws {
                try await hq.store.exportAuditor(
                    campaign: campaign,
                    to: other,
                    checkpoints: checkpoints,
                    withNames: false,
                    now: .test(1000)
                )
            }
            await #expect(throws: HQStoreError.self) { try await exportOther(TestCampaign.id, []) }
            let checkpoint = try await checkpoint(of: hq)
            await #expect(throws: HQStoreError.self) { try await exportOther("nothing", [checkpoint]) }
            #expect(!FileManager.default.fileExists(atPath: other))
        }
    }
}
