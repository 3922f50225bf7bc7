extension MerkleTree {
    /// Demands that `proof` leads from `leaf` at `index` to the root of `head` (RFC 9162 section 2.1.3.2).
    package static func verifyInclusion(
        of leaf: Hash32,
        at index: UInt64,
        in head: TreeHead,
        proof: [Hash32]
    ) throws(MerkleProofError) {
        guard index < head.size else { throw .indexOutsideTree(index: index, size: head.size) }
        let inner = innerCount(index, head.size)
        let border = (index >> UInt64(inner)).nonzeroBitCount
        guard proof.count == inner + border else { throw .length(expected: inner + border, found: proof.count) }

        var node = climb(from: leaf, at: index, along: proof.prefix(inner))
        for sibling in proof.dropFirst(inner) { node = nodeHash(sibling, node) }
        guard node == head.root else { throw .root(expected: head.root, computed: node) }
    }

    /// Demands that `proof` shows `old` to be a prefix of `new` (RFC 9162 section 2.1.4.2). Trees of the same size need
    /// an empty proof and the same root. The empty tree is a prefix of every tree, which proves nothing about either:
    /// it is refused before any other, so that no caller takes its first checkpoint for a verified one.
    package static func verifyConsistency(
        from old: TreeHead,
        to new: TreeHead,
        proof: [Hash32]
    ) throws(MerkleProofError) {
        guard old.size <= new.size else { throw .shrunk(from: old.size, to: new.size) }
        guard old.size < new.size else {
            guard proof.isEmpty else { throw .length(expected: 0, found: proof.count) }
            guard old.root == new.root else { throw .root(expected: old.root, computed: new.root) }
            return
        }
        guard old.size > 0 else { throw .emptyTree }
        // The proof starts in the largest full subtree that ends the old tree; when that is the old tree itself, its
        // root is known and left out.
        let height = old.size.trailingZeroBitCount
        let isFull = old.size == 1 << UInt64(height)
        let inner = innerCount(old.size - 1, new.size) - height
        let border = ((old.size - 1) >> UInt64(inner + height)).nonzeroBitCount
        let expected = inner + border + (isFull ? 0 : 1)
        guard proof.count == expected else { throw .length(expected: expected, found: proof.count) }

        var rest = proof[...]
        let seed = isFull ? old.root : rest.removeFirst()
        let index = (old.size - 1) >> UInt64(height)

        var oldNode = climbLeft(from: seed, at: index, along: rest.prefix(inner))
        for sibling in rest.dropFirst(inner) { oldNode = nodeHash(sibling, oldNode) }
        guard oldNode == old.root else { throw .root(expected: old.root, computed: oldNode) }

        var newNode = climb(from: seed, at: index, along: rest.prefix(inner))
        for sibling in rest.dropFirst(inner) { newNode = nodeHash(sibling, newNode) }
        guard newNode == new.root else { throw .root(expected: new.root, computed: newNode) }
    }

    /// How far a path from `index` runs before it joins the right border of a tree of `size` leaves.
    private static func innerCount(_ index: UInt64, _ size: UInt64) -> Int {
        UInt64.bitWidth - (index ^ (size - 1)).leadingZeroBitCount
    }

    /// Joins `node` with siblings on both sides.
    private static func climb(from node: Hash32, at index: UInt64, along proof: ArraySlice<Hash32>) -> Hash32 {
        var node = node
        for (height, sibling) in proof.enumerated() {
            node = index >> UInt64(height) & 1 == 0 ? nodeHash(node, sibling) : nodeHash(sibling, node)
        }
        return node
    }

    /// Joins `node` with the siblings on its left only: those on its right are newer than the old tree.
    private static func climbLeft(from node: Hash32, at index: UInt64, along proof: ArraySlice<Hash32>) -> Hash32 {
        var node = node
        for (height, sibling) in proof.enumerated() where index >> UInt64(height) & 1 == 1 {
            node = nodeHash(sibling, node)
        }
        return node
    }
}
