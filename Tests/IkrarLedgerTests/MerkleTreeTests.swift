import IkrarLedger
import Testing

@Suite("Merkle trees")
struct MerkleTreeTests {
    /// google/certificate-transparency, `merkle_tree_test.cc`.
    static let leaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    static let roots: [(size: Int, root: String)] = [
        (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
        (3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
        (5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
        (8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"),
    ]
    static let shared = [
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]

    private func leafHashes() throws -> [Hash32] {
        try Self.leaves.map { MerkleTree.leafHash(try hex($0)) }
    }

    /// As many different leaf hashes as asked for.
    private func manyLeaves(_ count: Int) -> [Hash32] {
        (0..<count).map { MerkleTree.leafHash(Array("leaf \($0)".utf8)) }
    }

    @Test("hashes leaves and nodes as google/certificate-transparency does")
    func hasher() throws {
        #expect(
            try MerkleTree.leafHash(Array("L123456".utf8))
                == hash("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")
        )
        let left = [UInt8]("N123".utf8)
        let right = [UInt8]("N456".utf8)
        // A node's children are hashes of 32 bytes; the vector's are shorter, so the rule itself is checked.
        #expect(
            try Hash32.sha256([0x01] + left + right)
                == hash("aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb")
        )
        let first = MerkleTree.leafHash(left)
        let second = MerkleTree.leafHash(right)
        #expect(MerkleTree.nodeHash(first, second) == Hash32.sha256([0x01] + first.bytes + second.bytes))
    }

    @Test("gives the published roots", arguments: roots)
    func root(size: Int, root: String) throws {
        #expect(try MerkleTree.root(of: Array(leafHashes().prefix(size))) == hash(root))
    }

    @Test("gives the empty tree's root in base64")
    func emptyTree() {
        #expect(Hash32.emptyTree.base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
        #expect(MerkleTree.root(of: []) == .emptyTree)
        #expect(MerkleFrontier().head == .empty)
    }

    @Test("gives the published inclusion and consistency proofs")
    func proofs() throws {
        let leaves = try leafHashes()
        let head = TreeHead(size: 8, root: MerkleTree.root(of: leaves))
        let inclusion = try (["bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"] + Self.shared).map(
            hash
        )
        #expect(MerkleTree.inclusionProof(of: 5, in: leaves) == inclusion)
        try MerkleTree.verifyInclusion(of: leaves[5], at: 5, in: head, proof: inclusion)

        let consistency = try (["0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"] + Self.shared).map(
            hash
        )
        #expect(MerkleTree.consistencyProof(from: 6, in: leaves) == consistency)
        let old = TreeHead(size: 6, root: MerkleTree.root(of: Array(leaves.prefix(6))))
        try MerkleTree.verifyConsistency(from: old, to: head, proof: consistency)
    }

    @Test("proves every leaf of every tree up to 33 leaves, and refuses it for any other place", arguments: 1...33)
    func everyInclusion(size: Int) throws {
        let leaves = manyLeaves(size)
        let head = TreeHead(size: UInt64(size), root: MerkleTree.root(of: leaves))
        for index in 0..<size {
            let proof = try #require(MerkleTree.inclusionProof(of: index, in: leaves))
            try MerkleTree.verifyInclusion(of: leaves[index], at: UInt64(index), in: head, proof: proof)
            for other in 0..<size where other != index {
                #expect(throws: MerkleProofError.self) {
                    try MerkleTree.verifyInclusion(of: leaves[index], at: UInt64(other), in: head, proof: proof)
                }
            }
            #expect(throws: MerkleProofError.self) {
                try MerkleTree.verifyInclusion(
                    of: leaves[index],
                    at: UInt64(index),
                    in: head,
                    proof: proof + [head.root]
                )
            }
        }
        #expect(MerkleTree.inclusionProof(of: size, in: leaves) == nil)
        #expect(throws: MerkleProofError.indexOutsideTree(index: UInt64(size), size: UInt64(size))) {
            try MerkleTree.verifyInclusion(of: leaves[0], at: UInt64(size), in: head, proof: [])
        }
    }

    @Test("proves every older tree of every tree up to 33 leaves, and no other root", arguments: 1...33)
    func everyConsistency(size: Int) throws {
        let leaves = manyLeaves(size)
        let head = TreeHead(size: UInt64(size), root: MerkleTree.root(of: leaves))
        for oldSize in 1...size {
            let old = TreeHead(size: UInt64(oldSize), root: MerkleTree.root(of: Array(leaves.prefix(oldSize))))
            let proof = try #require(MerkleTree.consistencyProof(from: oldSize, in: leaves))
            try MerkleTree.verifyConsistency(from: old, to: head, proof: proof)
            let wrongOld = TreeHead(size: old.size, root: MerkleTree.leafHash([1, 2, 3]))
            #expect(throws: MerkleProofError.self) {
                try MerkleTree.verifyConsistency(from: wrongOld, to: head, proof: proof)
            }
            let wrongNew = TreeHead(size: head.size, root: MerkleTree.leafHash([1, 2, 3]))
            #expect(throws: MerkleProofError.self) {
                try MerkleTree.verifyConsistency(from: old, to: wrongNew, proof: proof)
            }
            for position in proof.indices {
                var bent = proof
                bent[position] = MerkleTree.leafHash([9])
                #expect(throws: MerkleProofError.self) {
                    try MerkleTree.verifyConsistency(from: old, to: head, proof: bent)
                }
            }
        }
    }

    @Test("takes no proof from the empty tree, which proves nothing")
    func emptyPrefix() throws {
        let head = TreeHead(size: 3, root: MerkleTree.root(of: manyLeaves(3)))
        #expect(MerkleTree.consistencyProof(from: 0, in: manyLeaves(3)) == [])
        #expect(throws: MerkleProofError.emptyTree) {
            try MerkleTree.verifyConsistency(from: .empty, to: head, proof: [])
        }
        try MerkleTree.verifyConsistency(from: .empty, to: .empty, proof: [])
        #expect(throws: MerkleProofError.shrunk(from: 3, to: 0)) {
            try MerkleTree.verifyConsistency(from: head, to: .empty, proof: [])
        }
    }

    @Test("refuses proofs of absurd sizes without trapping")
    func absurdSizes() {
        let hashes = [Hash32](repeating: .emptyTree, count: 64)
        let sizes: [UInt64] = [0, 1, 2, (1 << 63) - 1, 1 << 63, (1 << 63) + 1, .max - 1, .max]
        for size in sizes {
            for other in sizes {
                for count in 0...64 {
                    let proof = Array(hashes.prefix(count))
                    #expect(throws: MerkleProofError.self) {
                        let head = TreeHead(size: size, root: .sha256([1]))
                        try MerkleTree.verifyInclusion(of: .emptyTree, at: other, in: head, proof: proof)
                    }
                    #expect(throws: MerkleProofError.self) {
                        // Different roots, so that equal sizes do not agree either.
                        let old = TreeHead(size: other, root: .sha256([2]))
                        let new = TreeHead(size: size, root: .sha256([1]))
                        try MerkleTree.verifyConsistency(from: old, to: new, proof: proof)
                    }
                }
            }
        }
    }

    @Test("grows leaf by leaf to the same roots as a whole tree")
    func frontier() {
        let leaves = manyLeaves(70)
        var frontier = MerkleFrontier()
        for (index, leaf) in leaves.enumerated() {
            frontier.append(leaf)
            #expect(frontier.size == UInt64(index + 1))
            #expect(frontier.root == MerkleTree.root(of: Array(leaves.prefix(index + 1))))
        }
    }

    /// transparency-dev/tessera, `testdata/log`.
    @Test("gives the roots of tessera's small log")
    func tesseraLog() throws {
        let words = "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten".split(
            separator: " "
        )
        let leaves = words.map { MerkleTree.leafHash(Array($0.utf8)) }
        #expect(MerkleTree.root(of: Array(leaves.prefix(1))).base64 == "0Nc2CrefWKseHj/mStd+LqC8B+NrX0btIiPt2SmN+ek=")
        #expect(MerkleTree.root(of: Array(leaves.prefix(7))).base64 == "IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=")
        #expect(MerkleTree.root(of: leaves).base64 == "rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=")
    }
}
