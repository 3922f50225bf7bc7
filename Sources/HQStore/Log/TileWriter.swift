import GRDB
import IkrarLedger

/// Makes tiles and bundles out of the database's notes and writes them, in rounds of bounded size.
struct TileWriter: Sendable {
    /// Where the notes are.
    let store: HQStore
    /// Where the tiles go.
    let folder: LogFolder

    /// Writes what growing from `border` to `size` entries adds, and gives the new border; on return all is durable.
    func grow(_ border: TileBorder, to size: UInt64) async throws(HQStoreError) -> TileBorder {
        var border = border
        let width = UInt64(TileID.fullWidth)
        // The last bundle is written anew with the entries it gains, so it begins where that bundle does.
        var bundle = try await notes(in: border.size / width * width..<border.size)
        while border.size < size {
            let end = min(size, border.size + UInt64(HQLimit.notesPerTileRound))
            var files: [TileFile] = []
            for note in try await notes(in: border.size..<end) {
                bundle.append(note)
                files += border.append(MerkleTree.leafHash(note)).map { TileFile(id: $0.id, bytes: $0.bytes) }
                if bundle.count == TileID.fullWidth {
                    files.append(Self.file(bundle, size: border.size))
                    bundle.removeAll(keepingCapacity: true)
                }
            }
            if border.size == size {
                files += border.partialTiles.map { TileFile(id: $0.id, bytes: $0.bytes) }
                if !bundle.isEmpty { files.append(Self.file(bundle, size: size)) }
            }
            try await folder.write(files)
        }
        return border
    }

    private static func file(_ entries: [[UInt8]], size: UInt64) -> TileFile {
        let index = (size - 1) / UInt64(TileID.fullWidth)
        return TileFile(
            id: TileID(kind: .entries, index: index, width: entries.count),
            bytes: EntryBundle(entries: entries).bytes
        )
    }

    private func notes(in range: Range<UInt64>) async throws(HQStoreError) -> [[UInt8]] {
        guard !range.isEmpty else { return [] }
        let notes = try await store.read { connection in try LogReader.notes(connection, in: range) }
        guard notes.count == range.count else { throw .damaged("notes are missing between \(range) in the log") }
        return notes
    }
}
