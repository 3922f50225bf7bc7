import Foundation
import GRDB
import IkrarLedger

/// Writes the log as a folder of c2sp.org/tlog-tiles, made anew from the notes: what comes out must have the root that the
/// checkpoint says.
struct LogExport {
    private let folder: ExportFolder
    private let checkpoint: SignedCheckpoint
    private var border = TileBorder()
    private var notes: [[UInt8]] = []
    private var openings: [[UInt8]] = []

    /// Where the log lies in the folder.
    static let logName = "log"
    /// Where openings lie in the folder, laid out like the log's entries.
    static let openingsName = "openings"

    /// An export of the log as of `checkpoint`.
    init(to folder: ExportFolder, checkpoint: SignedCheckpoint) {
        self.folder = folder
        self.checkpoint = checkpoint
    }

    /// Takes the next note of the log, and its opening where it is given out.
    mutating func add(_ note: [UInt8], opening: [UInt8]?) throws(HQStoreError) {
        notes.append(note)
        openings.append(opening ?? [])
        for tile in border.append(MerkleTree.leafHash(note)) {
            try folder.write(tile.bytes, to: "\(Self.logName)/\(tile.id.path)")
            if tile.id.level == 0 { try writeEntries(tile.id.counterpart) }
        }
    }

    /// Writes what is not full, and the checkpoint. Throws when the notes are not what the checkpoint signed.
    mutating func finish() throws(HQStoreError) {
        for tile in border.partialTiles {
            try folder.write(tile.bytes, to: "\(Self.logName)/\(tile.id.path)")
            if tile.id.level == 0 { try writeEntries(tile.id.counterpart) }
        }
        guard border.head == checkpoint.checkpoint.tree else {
            throw .damaged(
                "the log's notes do not have the root of its checkpoint of size \(checkpoint.checkpoint.tree.size)"
            )
        }
        try folder.write(checkpoint.bytes, to: "\(Self.logName)/checkpoint")
    }

    private mutating func writeEntries(_ bundle: TileID) throws(HQStoreError) {
        try folder.write(EntryBundle(entries: notes).bytes, to: "\(Self.logName)/\(bundle.path)")
        if openings.contains(where: { !$0.isEmpty }) {
            let name = bundle.path.dropFirst("tile/entries/".count)
            try folder.write(EntryBundle(entries: openings).bytes, to: "\(Self.openingsName)/\(name)")
        }
        notes.removeAll(keepingCapacity: true)
        openings.removeAll(keepingCapacity: true)
    }
}
