/// Shows that neighbouring leaves are in a tree, with the inclusion paths of the first and the last of them only.
///
/// Together with the leaf hashes, which whoever holds the proof knows, these paths give the inclusion proof of every
/// leaf of the run: so one small proof is kept for a batch, and not one for each record.
package struct RunProof: Hashable, Sendable {
    /// The index of the first leaf.
    package let index: UInt64
    /// The number of leaves of the tree.
    package let size: UInt64
    /// The inclusion path of the first leaf, lowest hash first.
    package let firstPath: [Hash32]
    /// The inclusion path of the last leaf, lowest hash first.
    package let lastPath: [Hash32]

    /// A proof of these parts, not verified.
    package init(index: UInt64, size: UInt64, firstPath: [Hash32], lastPath: [Hash32]) {
        self.index = index
        self.size = size
        self.firstPath = firstPath
        self.lastPath = lastPath
    }

    /// Demands that `leaves`, from ``index`` on, are in the tree with `root`.
    package func verify(_ leaves: [Hash32], root: Hash32) throws(MerkleProofError) {
        let computed = try RunNodes(self, leaves).node(0..<size)
        guard computed == root else { throw .root(expected: root, computed: computed) }
    }

    /// The inclusion proof (RFC 6962 section 2.1.1) of the leaf at `position`, one of `leaves`. Proves something only
    /// where ``verify(_:root:)`` holds for the same leaves.
    package func inclusionProof(of position: UInt64, leaves: [Hash32]) throws(MerkleProofError) -> [Hash32] {
        guard position >= index, position - index < UInt64(leaves.count) else {
            throw .indexOutsideTree(index: position, size: size)
        }
        let nodes = try RunNodes(self, leaves)
        return try RunNodes.siblings(of: position, in: size).map { sibling throws(MerkleProofError) in
            try nodes.node(sibling)
        }
    }
}

/// The nodes of a tree that follow from a run of leaves and the paths at its ends.
private struct RunNodes {
    private let run: Range<UInt64>
    private let leaves: [Hash32]
    /// The subtrees beside the run, as the paths give them.
    private var beside: [Range<UInt64>: Hash32] = [:]

    init(_ proof: RunProof, _ leaves: [Hash32]) throws(MerkleProofError) {
        let (end, isBeyond) = proof.index.addingReportingOverflow(UInt64(leaves.count))
        guard !leaves.isEmpty, !isBeyond, end <= proof.size else {
            throw .indexOutsideTree(index: isBeyond ? .max : end, size: proof.size)
        }
        run = proof.index..<end
        self.leaves = leaves
        try add(proof.firstPath, of: run.lowerBound, size: proof.size)
        try add(proof.lastPath, of: run.upperBound - 1, size: proof.size)
    }

    private mutating func add(_ path: [Hash32], of index: UInt64, size: UInt64) throws(MerkleProofError) {
        let siblings = RunNodes.siblings(of: index, in: size)
        guard siblings.count == path.count else { throw .length(expected: siblings.count, found: path.count) }
        for (range, hash) in zip(siblings, path) where !range.overlaps(run) { beside[range] = hash }
    }

    /// The root over the leaves `range`.
    func node(_ range: Range<UInt64>) throws(MerkleProofError) -> Hash32 {
        guard range.overlaps(run) else {
            // Every subtree beside the run that a node over some of the run is made of lies on one of the two paths.
            guard let hash = beside[range] else {
                throw .indexOutsideTree(index: range.lowerBound, size: run.upperBound)
            }
            return hash
        }
        if range.count == 1 { return leaves[Int(range.lowerBound - run.lowerBound)] }
        let middle = RunNodes.middle(of: range)
        return MerkleTree.nodeHash(
            try node(range.lowerBound..<middle),
            try node(middle..<range.upperBound)
        )
    }

    /// The subtrees beside the way from leaf `index` to the root of a tree of `size` leaves, lowest first.
    static func siblings(of index: UInt64, in size: UInt64) -> [Range<UInt64>] {
        var siblings: [Range<UInt64>] = []
        var range = 0..<size
        while range.upperBound - range.lowerBound > 1 {
            let middle = middle(of: range)
            if index < middle {
                siblings.append(middle..<range.upperBound)
                range = range.lowerBound..<middle
            } else {
                siblings.append(range.lowerBound..<middle)
                range = middle..<range.upperBound
            }
        }
        return siblings.reversed()
    }

    /// Where two or more leaves part: behind the largest power of two below their number.
    private static func middle(of range: Range<UInt64>) -> UInt64 {
        let count = range.upperBound - range.lowerBound
        return range.lowerBound + 1 << UInt64(UInt64.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }
}
