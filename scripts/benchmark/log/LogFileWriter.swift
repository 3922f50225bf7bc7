import Foundation
import IkrarLedger

/// Writes a log's files one behind the other, without care for power cuts: the log is thrown away.
struct LogFileWriter {
    private let folder: URL
    private var border = TileBorder()
    private var bundle: [[UInt8]] = []

    init(folder: String) {
        self.folder = URL(filePath: folder, directoryHint: .isDirectory)
    }

    /// Size and root so far.
    var head: TreeHead { border.head }

    /// Adds an entry, and writes the files it makes full.
    mutating func append(_ entry: [UInt8]) throws {
        bundle.append(entry)
        for tile in border.append(MerkleTree.leafHash(entry)) { try write(tile.bytes, tile.id.path) }
        if bundle.count == TileID.fullWidth { try writeBundle(TileID(kind: .entries, index: (border.size - 1) >> 8)) }
    }

    /// Writes the partial files and the checkpoint.
    mutating func finish(origin: String, key: SignerKey) throws {
        if !bundle.isEmpty {
            try writeBundle(TileID(kind: .entries, index: border.size >> 8, width: bundle.count))
        }
        for tile in border.partialTiles { try write(tile.bytes, tile.id.path) }
        let checkpoint = try Checkpoint(origin: origin, tree: border.head)
        try write(try SignedCheckpoint(signing: checkpoint, with: key).bytes, "checkpoint")
    }

    private mutating func writeBundle(_ id: TileID) throws {
        try write(EntryBundle(entries: bundle).bytes, id.path)
        bundle.removeAll(keepingCapacity: true)
    }

    private func write(_ bytes: [UInt8], _ path: String) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(bytes).write(to: file)
    }
}
