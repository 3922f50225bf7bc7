import IkrarLedger
import Testing

@Suite("Trees seen through tiles")
struct TileTreeTests {
    static let log = TiledLog(size: 70_000, heads: sizes)
    /// Sizes at and across the borders of tiles of both lower levels.
    static let sizes = [1, 2, 3, 255, 256, 257, 511, 512, 513, 4096, 65_535, 65_536, 65_537, 65_792, 69_999, 70_000]

    /// The leaves worth a look in a tree of `size`: its ends, and both sides of each border.
    private func places(in size: Int) -> [Int] {
        let candidates = [
            0, 1, 100, 254, 255, 256, 257, 511, 512, 65_279, 65_280, 65_535, 65_536, size / 2, size - 2, size - 1,
        ]
        return Array(Set(candidates.filter { (0..<size).contains($0) })).sorted()
    }

    @Test("gives the root of every size from the partial tiles alone", arguments: sizes)
    func root(size: Int) throws {
        let head = Self.log.head(size)
        let needed = TileTree.needed(forRootOf: head.size)
        #expect(needed.allSatisfy { !$0.isFull })
        #expect(try TileTree(size: head.size, tiles: Self.log.tiles(needed)).root() == head.root)
        for missing in needed {
            let tree = TileTree(size: head.size, tiles: Self.log.tiles(needed.filter { $0 != missing }))
            #expect(throws: TileTreeError.missing(missing)) { try tree.root() }
        }
    }

    @Test("makes inclusion proofs that verify, and none with a changed bit does", arguments: sizes)
    func inclusion(size: Int) throws {
        let head = Self.log.head(size)
        for place in places(in: size) {
            let index = UInt64(place)
            let needed = TileTree.needed(forInclusionOf: index..<(index + 1), in: head.size)
            #expect(Set(needed).count == needed.count)
            let tree = TileTree(size: head.size, tiles: Self.log.tiles(needed))
            let leaf = try tree.leaf(at: index)
            #expect(leaf == Self.log.leaves[place])
            let proof = try tree.inclusionProof(of: index)
            try MerkleTree.verifyInclusion(of: leaf, at: index, in: head, proof: proof)
            for bent in bent(proof) {
                #expect(throws: MerkleProofError.self) {
                    try MerkleTree.verifyInclusion(of: leaf, at: index, in: head, proof: bent)
                }
            }
        }
        let tree = TileTree(size: head.size, tiles: [])
        #expect(throws: TileTreeError.outsideTree(index: head.size, size: head.size)) {
            try tree.inclusionProof(of: head.size)
        }
    }

    @Test(
        "makes consistency proofs between all these sizes that verify, and none with a changed bit does",
        arguments: sizes
    )
    func consistency(size: Int) throws {
        let head = Self.log.head(size)
        for oldSize in Self.sizes where oldSize <= size {
            let old = Self.log.head(oldSize)
            let needed = TileTree.needed(forConsistencyFrom: old.size, to: head.size)
            #expect(Set(needed).count == needed.count)
            let tree = TileTree(size: head.size, tiles: Self.log.tiles(needed))
            let proof = try tree.consistencyProof(from: old.size)
            try MerkleTree.verifyConsistency(from: old, to: head, proof: proof)
            for bent in bent(proof) {
                #expect(throws: MerkleProofError.self) {
                    try MerkleTree.verifyConsistency(from: old, to: head, proof: bent)
                }
            }
        }
    }

    @Test(
        "agrees with proofs made from whole lists of leaves, for every size up to 520",
        arguments: [256, 257, 300, 512, 520]
    )
    func lists(size: Int) throws {
        let leaves = Array(Self.log.leaves.prefix(size))
        let all = TileTree.grown(from: 0, to: UInt64(size))
        let tree = TileTree(size: UInt64(size), tiles: Self.log.tiles(all))
        for place in stride(from: 0, to: size, by: 7) {
            #expect(try tree.inclusionProof(of: UInt64(place)) == MerkleTree.inclusionProof(of: place, in: leaves))
            #expect(
                try tree.consistencyProof(from: UInt64(place)) == MerkleTree.consistencyProof(from: place, in: leaves)
            )
        }
    }

    @Test("proves all leaves of a range at once, and names the tile that was changed")
    func wholeRange() throws {
        let head = Self.log.head(70_000)
        let needed = TileTree.needed(forInclusionOf: 1000..<3000, in: head.size)
        #expect(needed.count == 9 + 1 + 2 + 1)
        let tiles = Self.log.tiles(needed)
        try TileTree(size: head.size, tiles: tiles).verify(head.root)
        #expect(throws: TileTreeError.root(size: head.size, expected: .emptyTree, computed: head.root)) {
            try TileTree(size: head.size, tiles: tiles).verify(.emptyTree)
        }
        for place in tiles.indices {
            var bytes = tiles[place].bytes
            bytes[bytes.count - 1] ^= 1
            var changed = tiles
            changed[place] = try HashTile(parsing: bytes, id: tiles[place].id)
            let error = #expect(throws: TileTreeError.self) {
                try TileTree(size: head.size, tiles: changed).verify(head.root)
            }
            switch error {
            case .tile(let id, let expected, let computed):
                // A full tile is named itself, or as the one whose hash the changed tile above no longer holds.
                #expect(expected != computed)
                #expect(id.level == tiles[place].id.level || id.level + 1 == tiles[place].id.level)
            case .root: #expect(!tiles[place].id.isFull)
            default: Issue.record("unexpected \(String(describing: error))")
            }
        }
    }

    @Test("grows tile by tile to the same tiles and roots, from any size on")
    func border() throws {
        for (old, new) in [(0, 1), (1, 255), (255, 256), (256, 257), (300, 70_000), (65_535, 65_536), (65_537, 66_000)]
        {
            let oldSize = UInt64(old)
            let newSize = UInt64(new)
            var border = try TileBorder(size: oldSize, tiles: Self.log.tiles(TileTree.needed(forRootOf: oldSize)))
            #expect(border.head == Self.log.head(old))
            var written: [HashTile] = []
            for leaf in Self.log.leaves[old..<new] { written += border.append(leaf) }
            #expect(border.head == Self.log.head(new))
            let grown = TileTree.grown(from: oldSize, to: newSize)
            written += border.partialTiles.filter { grown.contains($0.id) }
            #expect(Set(written) == Set(Self.log.tiles(grown)))
        }
        #expect(throws: TileTreeError.missing(TileID(level: 0, index: 0, width: 5))) {
            try TileBorder(size: 5, tiles: [])
        }
    }

    @Test("takes a tile that has grown since for the narrower one")
    func grownTile() throws {
        let wide = Self.log.tiles([TileID(level: 0, index: 0, width: 200)])
        #expect(try TileTree(size: 100, tiles: wide).root() == Self.log.head(100).root)
        #expect(throws: TileTreeError.missing(TileID(level: 0, index: 0, width: 201))) {
            try TileTree(size: 201, tiles: wide).root()
        }
    }

    @Test("has no tiles without leaves")
    func empty() throws {
        #expect(TileTree.needed(forRootOf: 0).isEmpty)
        #expect(TileTree.grown(from: 0, to: 0).isEmpty)
        #expect(try TileTree(size: 0, tiles: []).root() == .emptyTree)
        #expect(TileBorder().head == .empty)
        let largest = UInt64(Int64.max)
        #expect(TileTree.needed(forConsistencyFrom: 1, to: largest).count <= 16)
    }

    /// The proofs that differ from `proof` in one bit of one hash, lack a hash, or have one more.
    private func bent(_ proof: [Hash32]) -> [[Hash32]] {
        var bent: [[Hash32]] = [proof + [.emptyTree]]
        for (place, hash) in proof.enumerated() {
            var bytes = hash.bytes
            bytes[place % 32] ^= 1 << UInt8(place % 8)
            var changed = proof
            changed[place] = Hash32(bytes: bytes) ?? .emptyTree
            bent.append(changed)
            changed.remove(at: place)
            bent.append(changed)
        }
        return bent
    }
}
