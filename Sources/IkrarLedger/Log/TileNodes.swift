/// A tile's hashes with the roots of all full subtrees over them.
struct TileNodes: Sendable {
    /// Row 0 holds the hashes, each row above half as many nodes, rounded down.
    private var rows: [[Hash32]]

    /// The nodes over `hashes`, 1 to 256.
    init(_ hashes: ArraySlice<Hash32>) {
        var row = Array(hashes)
        rows = [row]
        while row.count > 1 {
            row = (0..<(row.count / 2)).map { MerkleTree.nodeHash(row[2 * $0], row[2 * $0 + 1]) }
            rows.append(row)
        }
    }

    /// The `place`-th node of `row`, which must exist.
    func node(row: Int, place: Int) -> Hash32 { rows[row][place] }

    /// The root of a full tile, `nil` of a partial one.
    var fullRoot: Hash32? { rows.count > TileID.height ? rows[TileID.height][0] : nil }
}
