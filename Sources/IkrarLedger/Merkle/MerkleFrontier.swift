/// A Merkle tree that only grows: keeps the roots of its full subtrees, at most one of each height, and so gives the
/// root of any number of leaves in memory that grows with the logarithm.
package struct MerkleFrontier: Hashable, Sendable {
    /// The number of leaves so far.
    package private(set) var size: UInt64 = 0

    /// Roots of full subtrees, widest first: one for each set bit of ``size``.
    private var subtrees: [Hash32] = []

    /// The tree without leaves.
    package init() {}

    /// Adds a leaf hash behind the others.
    package mutating func append(_ leaf: Hash32) {
        var node = leaf
        for _ in 0..<size.trailingOneBitCount {
            node = MerkleTree.nodeHash(subtrees.removeLast(), node)
        }
        subtrees.append(node)
        size += 1
    }

    /// The root over the leaves so far.
    package var root: Hash32 {
        guard var node = subtrees.last else { return .emptyTree }
        for subtree in subtrees.dropLast().reversed() {
            node = MerkleTree.nodeHash(subtree, node)
        }
        return node
    }

    /// The size and root so far.
    package var head: TreeHead { TreeHead(size: size, root: root) }
}

extension UInt64 {
    /// How many of the lowest bits are set in a row.
    fileprivate var trailingOneBitCount: Int { (~self).trailingZeroBitCount }
}
