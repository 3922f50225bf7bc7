/// Why a Merkle proof proves nothing.
package enum MerkleProofError: Error, Hashable, Sendable {
    /// The tree has no leaf with this index.
    case indexOutsideTree(index: UInt64, size: UInt64)
    /// The second tree is smaller than the first.
    case shrunk(from: UInt64, to: UInt64)
    /// The first tree is empty and the second is not: there is nothing to prove.
    case emptyTree
    /// The proof has more or fewer hashes than trees of this size need.
    case length(expected: Int, found: Int)
    /// The hashes do not lead to the root they should.
    case root(expected: Hash32, computed: Hash32)
}
