/// Where a signer's chain ends: what its next record must say.
package struct ChainHead: Hashable, Sendable {
    /// The head of a chain without records.
    package static let start = ChainHead(nextSeq: 0, leaf: .emptyTree, seen: .empty)

    /// The next record's `seq`.
    package let nextSeq: UInt64
    /// The next record's `prev`: the last note's leaf hash, or ``Hash32/emptyTree``.
    package let leaf: Hash32
    /// The last record's `seen`, below which the next may not go.
    package let seen: TreeHead

    /// A head of these parts.
    package init(nextSeq: UInt64, leaf: Hash32, seen: TreeHead) {
        self.nextSeq = nextSeq
        self.leaf = leaf
        self.seen = seen
    }
}
