/// The growing edge of a tiled tree: the partial tile of each level. Gives the tiles that leaves make full, the partial
/// ones that remain, and the root, in memory that grows with the logarithm.
package struct TileBorder: Hashable, Sendable {
    /// The number of leaves so far.
    package private(set) var size: UInt64 = 0

    /// The hashes of each level's partial tile, level 0 first; fewer than 256 each.
    private var levels: [[Hash32]] = []

    /// The border of the tree without leaves.
    package init() {}

    /// The border of a tree of `size` leaves. Among `tiles` must be those of ``TileTree/needed(forRootOf:)`` with exactly
    /// their widths; throws ``TileTreeError/missing(_:)`` otherwise.
    package init(size: UInt64, tiles: [HashTile]) throws(TileTreeError) {
        self.size = size
        for id in TileTree.needed(forRootOf: size) {
            guard let tile = tiles.first(where: { $0.id == id }) else { throw .missing(id) }
            while levels.count < id.level { levels.append([]) }
            levels.append(tile.hashes)
        }
    }

    /// Adds a leaf hash behind the others and gives the tiles it made full, lowest level first; mostly none.
    package mutating func append(_ leaf: Hash32) -> [HashTile] {
        size += 1
        var full: [HashTile] = []
        var hash = leaf
        for level in 0...TileID.maximumLevel {
            if levels.count == level { levels.append([]) }
            levels[level].append(hash)
            guard levels[level].count == TileID.fullWidth else { break }
            let index = TileID.fullTileCount(level: level, size: size) - 1
            let tile = HashTile(id: TileID(level: level, index: index), hashes: levels[level])
            levels[level].removeAll(keepingCapacity: true)
            full.append(tile)
            hash = tile.root
        }
        return full
    }

    /// The partial tiles, lowest level first.
    package var partialTiles: [HashTile] {
        levels.enumerated().compactMap { level, hashes in
            guard !hashes.isEmpty else { return nil }
            let index = TileID.fullTileCount(level: level, size: size)
            return HashTile(id: TileID(level: level, index: index, width: hashes.count), hashes: hashes)
        }
    }

    /// The root over the leaves so far.
    package var root: Hash32 {
        var node: Hash32?
        // Each level lies left of the one below it: its subtrees are wider.
        for hashes in levels where !hashes.isEmpty {
            node = MerkleTree.root(ofNodes: hashes[...], followedBy: node)
        }
        return node ?? .emptyTree
    }

    /// The size and root so far.
    package var head: TreeHead { TreeHead(size: size, root: root) }
}
