/// The hashes of RFC 6962 section 2.1 over whole lists of leaf hashes.
package enum MerkleTree {
    /// The hash of a leaf: SHA-256(0x00 ‖ `entry`).
    package static func leafHash(_ entry: [UInt8]) -> Hash32 {
        .sha256(prefix: 0x00, entry)
    }

    /// The hash of an inner node: SHA-256(0x01 ‖ `left` ‖ `right`).
    package static func nodeHash(_ left: Hash32, _ right: Hash32) -> Hash32 {
        .sha256(prefix: 0x01, left, right)
    }

    /// The root over `leafHashes`; ``Hash32/emptyTree`` for none.
    package static func root(of leafHashes: [Hash32]) -> Hash32 {
        root(of: leafHashes[...])
    }

    /// The path from leaf `index` to the root over `leafHashes`, lowest first; `nil` when there is no such leaf.
    package static func inclusionProof(of index: Int, in leafHashes: [Hash32]) -> [Hash32]? {
        guard leafHashes.indices.contains(index) else { return nil }
        return path(of: index, in: leafHashes[...])
    }

    /// The hashes that show the tree over the first `oldSize` of `leafHashes` to be a prefix of the tree over all;
    /// empty for 0 and for all, `nil` beyond.
    package static func consistencyProof(from oldSize: Int, in leafHashes: [Hash32]) -> [Hash32]? {
        guard (0...leafHashes.count).contains(oldSize) else { return nil }
        guard oldSize > 0 else { return [] }
        return subproof(oldSize, in: leafHashes[...], isWhole: true)
    }

    /// The root over `nodes` of one height, and over `tail` behind them, the root of a narrower tree; there is a node.
    static func root(ofNodes nodes: ArraySlice<Hash32>, followedBy tail: Hash32? = nil) -> Hash32 {
        var row = Array(nodes)
        // What hangs behind the full subtrees at the height reached, if anything does.
        var odd = tail
        while row.count > 1 {
            if row.count % 2 == 1, let last = row.popLast() { odd = odd.map { nodeHash(last, $0) } ?? last }
            for place in 0..<(row.count / 2) { row[place] = nodeHash(row[2 * place], row[2 * place + 1]) }
            row.removeLast(row.count / 2)
        }
        return odd.map { nodeHash(row[0], $0) } ?? row[0]
    }

    private static func root(of leaves: ArraySlice<Hash32>) -> Hash32 {
        leaves.isEmpty ? .emptyTree : root(ofNodes: leaves)
    }

    /// PATH(m, D[n]) of RFC 6962 section 2.1.1.
    private static func path(of index: Int, in leaves: ArraySlice<Hash32>) -> [Hash32] {
        guard leaves.count > 1 else { return [] }
        let (left, right) = split(leaves)
        if index < left.count {
            return path(of: index, in: left) + [root(of: right)]
        }
        return path(of: index - left.count, in: right) + [root(of: left)]
    }

    /// SUBPROOF(m, D[n], b) of RFC 6962 section 2.1.2.
    private static func subproof(_ size: Int, in leaves: ArraySlice<Hash32>, isWhole: Bool) -> [Hash32] {
        guard size < leaves.count else { return isWhole ? [] : [root(of: leaves)] }
        let (left, right) = split(leaves)
        if size <= left.count {
            return subproof(size, in: left, isWhole: isWhole) + [root(of: right)]
        }
        return subproof(size - left.count, in: right, isWhole: false) + [root(of: left)]
    }

    /// Parts two or more leaves at the largest power of two below their number.
    private static func split(_ leaves: ArraySlice<Hash32>) -> (ArraySlice<Hash32>, ArraySlice<Hash32>) {
        let width = 1 << (Int.bitWidth - 1 - (leaves.count - 1).leadingZeroBitCount)
        return (leaves.prefix(width), leaves.dropFirst(width))
    }
}
