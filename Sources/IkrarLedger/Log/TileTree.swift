/// A tree of a known size seen through some of its hash tiles. Pure: who fetches the tiles asks first which are needed.
///
/// Tiles are believed as they are: a proof made from them proves something only once it is verified against a
/// checkpoint, and ``leaf(at:)`` only after ``verify(_:)``.
package struct TileTree: Sendable {
    /// The number of leaves.
    package let size: UInt64

    private var tiles: [Place: TileNodes] = [:]

    /// The tree of `size` leaves, of which `tiles` are known. A tile wider than it is in this tree (it has grown since)
    /// serves as well; one that is narrower, or of entries, counts as missing.
    package init(size: UInt64, tiles: [HashTile]) {
        precondition(size <= CanonicalDecimal.maximum, "a checkpoint has no such size")
        self.size = size
        for tile in tiles {
            let place = Place(level: tile.id.level, index: tile.id.index)
            guard let wanted = TileID.tile(kind: .hashes(level: place.level), index: place.index, size: size),
                tile.id.width >= wanted.width
            else { continue }
            self.tiles[place] = TileNodes(tile.hashes.prefix(wanted.width))
        }
    }

    /// The root over all leaves; ``Hash32/emptyTree`` for none. Needs the tiles of ``needed(forRootOf:)``.
    package func root() throws(TileTreeError) -> Hash32 {
        try root(of: 0..<size)
    }

    /// The leaf hash at `index`, as its tile says.
    package func leaf(at index: UInt64) throws(TileTreeError) -> Hash32 {
        guard index < size else { throw .outsideTree(index: index, size: size) }
        return try node(height: 0, index: index)
    }

    /// The path from leaf `index` to the root, lowest first (RFC 6962 section 2.1.1). Needs the tiles of
    /// ``needed(forInclusionOf:in:)``.
    package func inclusionProof(of index: UInt64) throws(TileTreeError) -> [Hash32] {
        guard index < size else { throw .outsideTree(index: index, size: size) }
        var proof: [Hash32] = []
        var range = 0..<size
        while range.count > 1 {
            let middle = TileTree.middle(of: range)
            if index < middle {
                proof.append(try root(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                proof.append(try root(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        return proof.reversed()
    }

    /// The hashes that show the tree of the first `oldSize` leaves to be a prefix of this one (RFC 6962 section 2.1.2);
    /// empty for 0 and for all. Needs the tiles of ``needed(forConsistencyFrom:to:)``.
    package func consistencyProof(from oldSize: UInt64) throws(TileTreeError) -> [Hash32] {
        guard oldSize <= size else { throw .outsideTree(index: oldSize, size: size) }
        guard oldSize > 0, oldSize < size else { return [] }
        var proof: [Hash32] = []
        var range = 0..<size
        while range.upperBound != oldSize {
            let middle = TileTree.middle(of: range)
            if oldSize <= middle {
                proof.append(try root(of: middle..<range.upperBound))
                range = range.lowerBound..<middle
            } else {
                proof.append(try root(of: range.lowerBound..<middle))
                range = middle..<range.upperBound
            }
        }
        // The old tree's own root is known to whoever asks.
        if range.lowerBound > 0 { proof.append(try root(of: range)) }
        return proof.reversed()
    }

    /// Demands that the tiles lead to `expected`, and that every given tile is the one the tile above it speaks of, so
    /// that afterwards each leaf in them is proven. Needs the tiles of ``needed(forInclusionOf:in:)`` for all of them.
    package func verify(_ expected: Hash32) throws(TileTreeError) {
        let computed = try root()
        guard computed == expected else { throw .root(size: size, expected: expected, computed: computed) }
        for (place, nodes) in tiles {
            guard let root = nodes.fullRoot else { continue }
            let above = place.level + 1
            // A full tile at the highest level would need more leaves than 64 bits count.
            guard above <= TileID.maximumLevel else { continue }
            let said = try node(height: above * TileID.height, index: place.index)
            guard root == said else {
                throw .tile(TileID(level: place.level, index: place.index), expected: said, computed: root)
            }
        }
    }

    /// The root over leaves `range`, whose start is a multiple of the greatest power of two not above its count.
    private func root(of range: Range<UInt64>) throws(TileTreeError) -> Hash32 {
        guard !range.isEmpty else { return .emptyTree }
        let count = range.upperBound - range.lowerBound
        if count.nonzeroBitCount == 1 {
            let height = count.trailingZeroBitCount
            return try node(height: height, index: range.lowerBound >> UInt64(height))
        }
        let middle = TileTree.middle(of: range)
        return MerkleTree.nodeHash(
            try root(of: range.lowerBound..<middle),
            try root(of: middle..<range.upperBound)
        )
    }

    /// The root of the `index`-th full subtree of 2^`height` leaves.
    private func node(height: Int, index: UInt64) throws(TileTreeError) -> Hash32 {
        let (level, row) = height.quotientAndRemainder(dividingBy: TileID.height)
        let first = index << UInt64(row)
        let tileIndex = first >> UInt64(TileID.height)
        guard let tile = tiles[Place(level: level, index: tileIndex)] else {
            throw .missing(
                TileID.tile(kind: .hashes(level: level), index: tileIndex, size: size)
                    ?? TileID(level: level, index: tileIndex)
            )
        }
        return tile.node(row: row, place: Int(first & UInt64(TileID.fullWidth - 1)) >> row)
    }

    /// Where two or more leaves part: behind the largest power of two below their number.
    private static func middle(of range: Range<UInt64>) -> UInt64 {
        let count = range.upperBound - range.lowerBound
        return range.lowerBound + 1 << UInt64(UInt64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    private struct Place: Hashable {
        let level: Int
        let index: UInt64
    }
}
