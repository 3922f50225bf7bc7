/// Why tiles are not the tree they should be, or do not suffice.
package enum TileTreeError: Error, Hashable, Sendable {
    /// This tile is wanted and was not given.
    case missing(TileID)
    /// The tree has no leaf with this index, or no prefix of this size.
    case outsideTree(index: UInt64, size: UInt64)
    /// This tile's hashes have another root than the tile above says.
    case tile(TileID, expected: Hash32, computed: Hash32)
    /// The tiles lead to another root than the tree's.
    case root(size: UInt64, expected: Hash32, computed: Hash32)
}

extension TileTreeError: CustomStringConvertible {
    /// An English sentence without a full stop.
    package var description: String {
        switch self {
        case .missing(let tile): "\(tile) is missing"
        case .outsideTree(let index, let size): "\(index) is outside a tree of \(size) leaves"
        case .tile(let tile, let expected, let computed):
            "\(tile) has the root \(computed), the tile above it says \(expected)"
        case .root(let size, let expected, let computed):
            "the tiles lead to the root \(computed) at size \(size), expected \(expected)"
        }
    }
}
