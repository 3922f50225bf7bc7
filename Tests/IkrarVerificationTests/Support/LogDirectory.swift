import Foundation
import IkrarLedger
import IkrarVerification

/// A log written into a folder of its own, removed at the end.
struct LogDirectory {
    let path: String

    static func with<Value>(_ log: TestLog, _ body: (LogDirectory) async throws -> Value) async throws -> Value {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("log-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let directory = LogDirectory(path: path)
        try directory.write(log)
        return try await body(directory)
    }

    /// What a verification of `log`, written and then damaged by `damage`, finds.
    static func findings(
        of log: TestLog,
        _ configuration: LogVerifierConfiguration? = nil,
        damage: (LogDirectory) throws -> Void = { _ in }
    ) async throws -> Set<VerificationFinding.Kind> {
        try await with(log) { directory in
            try damage(directory)
            return Set(try await directory.verify(configuration ?? log.configuration()).findings.map(\.kind))
        }
    }

    func verify(_ configuration: LogVerifierConfiguration) async throws -> VerificationReport {
        try await LogVerifier(source: FolderSource(path: path), configuration: configuration).run()
    }

    /// Writes bundles, tiles, checkpoint, and the openings beside them.
    func write(_ log: TestLog) throws {
        var border = TileBorder()
        for note in log.notes {
            for tile in border.append(MerkleTree.leafHash(note)) { try put(tile.bytes, tile.id.path) }
        }
        for tile in border.partialTiles { try put(tile.bytes, tile.id.path) }
        for id in TileID.entryBundles(from: 0, to: border.size) {
            let first = Int(id.index) * TileID.fullWidth
            let notes = Array(log.notes[first..<first + id.width])
            try put(EntryBundle(entries: notes).bytes, id.path)
            let openings = notes.map { log.openings[MerkleTree.leafHash($0)] ?? [] }
            try put(EntryBundle(entries: openings).bytes, "openings/" + OpeningFolder.path(of: id))
        }
        try put(try log.checkpoint().bytes, "checkpoint")
    }

    func put(_ bytes: [UInt8], _ name: String) throws {
        let url = URL(fileURLWithPath: path + "/" + name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: path + "/" + name)
    }

    /// Changes the entries of a bundle, and nothing else.
    func changeEntries(of id: TileID, _ change: (inout [[UInt8]]) -> Void) throws {
        var entries = try EntryBundle(parsing: bytes(id.path), width: id.width).entries
        change(&entries)
        try put(EntryBundle(entries: entries).bytes, id.path)
    }
}
