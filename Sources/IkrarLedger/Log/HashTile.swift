/// A tile of hashes as c2sp.org/tlog-tiles keeps it: its hashes one behind the other, 32 bytes each.
package struct HashTile: Hashable, Sendable {
    /// The largest tile in bytes: 256 hashes.
    package static let maximumBytes = TileID.fullWidth * Hash32.byteCount

    /// Which tile, and how wide.
    package let id: TileID
    /// The hashes, as many as the tile is wide.
    package let hashes: [Hash32]

    /// The tile `id` of `hashes`, which are as many as it is wide.
    package init(id: TileID, hashes: [Hash32]) {
        precondition(id.kind != .entries, "entries are not hashes")
        precondition(hashes.count == id.width, "a tile holds as many hashes as it is wide")
        self.id = id
        self.hashes = hashes
    }

    /// The tile `id` in `bytes`; throws ``LedgerError/wrongLength(bytes:expected:)`` unless they are 32 times its width.
    package init(parsing bytes: [UInt8], id: TileID) throws(LedgerError) {
        let expected = id.width * Hash32.byteCount
        guard bytes.count == expected else { throw .wrongLength(bytes: bytes.count, expected: expected) }
        let hashes = bytes.withUnsafeBytes { bytes in
            (0..<id.width).map { place in
                Hash32(unchecked: UnsafeRawBufferPointer(rebasing: bytes[(place * 32)..<(place * 32 + 32)]))
            }
        }
        self.init(id: id, hashes: hashes)
    }

    /// The tile's bytes.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * Hash32.byteCount)
        for hash in hashes { hash.withUnsafeBytes { bytes.append(contentsOf: $0) } }
        return bytes
    }

    /// The root over the tile's hashes: of a full tile, its hash in the level above.
    package var root: Hash32 { MerkleTree.root(ofNodes: hashes[...]) }
}
