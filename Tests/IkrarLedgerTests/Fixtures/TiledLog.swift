import IkrarLedger

/// A log's leaf hashes and all tiles it ever had, full ones once and partial ones of the sizes asked for.
struct TiledLog {
    let leaves: [Hash32]
    private var tiles: [TileID: HashTile] = [:]
    private var heads: [Int: TreeHead] = [:]

    /// The log of `size` different leaves, whose heads are wanted at `sizes`.
    init(size: Int, heads sizes: [Int]) {
        leaves = (0..<size).map { MerkleTree.leafHash(Array("leaf \($0)".utf8)) }
        var border = TileBorder()
        var frontier = MerkleFrontier()
        for leaf in leaves {
            for tile in border.append(leaf) { tiles[tile.id] = tile }
            frontier.append(leaf)
            if sizes.contains(Int(frontier.size)) { heads[Int(frontier.size)] = frontier.head }
        }
    }

    /// The tiles of these IDs, cut from the leaves' full tiles where they are partial.
    func tiles(_ ids: [TileID]) -> [HashTile] {
        ids.map { id in
            if let full = tiles[id.whole] { return HashTile(id: id, hashes: Array(full.hashes.prefix(id.width))) }
            let span = 1 << (TileID.height * id.level)
            let first = Int(id.index) * TileID.fullWidth
            let hashes = (first..<(first + id.width)).map { place in
                MerkleTree.root(of: Array(leaves[(place * span)..<((place + 1) * span)]))
            }
            return HashTile(id: id, hashes: hashes)
        }
    }

    /// Size and root of the first `size` leaves, computed without tiles.
    func head(_ size: Int) -> TreeHead {
        if let head = heads[size] { return head }
        return TreeHead(size: UInt64(size), root: MerkleTree.root(of: Array(leaves.prefix(size))))
    }
}
