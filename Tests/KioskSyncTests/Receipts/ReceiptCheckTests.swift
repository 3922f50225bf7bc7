import IkrarLedger
import Testing

@testable import KioskSync

/// What is asked for, and what it proves: no store, no sockets.
@Suite struct ReceiptCheckTests {
    private static let origin = "hq.example"
    private static let leaves = (0..<700).map { MerkleTree.leafHash(Array("entry \($0)".utf8)) }

    private let key: SignerKey

    init() throws {
        key = try SignerKey.generate(name: Self.origin)
    }

    private func signed(_ size: Int, _ leaves: [Hash32] = Self.leaves) throws -> SignedCheckpoint {
        let tree = TreeHead(size: UInt64(size), root: MerkleTree.root(of: Array(leaves[..<size])))
        return try SignedCheckpoint(signing: try Checkpoint(origin: Self.origin, tree: tree), with: key)
    }

    private func log(_ verified: Int?) throws -> TrustedLog {
        TrustedLog(key: key.verifierKey, origin: Self.origin, verified: try verified.map { try signed($0) })
    }

    private func claim(_ runs: [Range<Int>], _ size: Int, isPending: Bool = false) throws -> PushClaim {
        PushClaim(
            runs: runs.map { run in
                ClaimedRun(seq: 5, index: UInt64(run.lowerBound), leaves: Array(Self.leaves[run]))
            },
            nextSeq: 0,
            checkpoint: String(decoding: try signed(size).bytes, as: UTF8.self),
            isPending: isPending
        )
    }

    private func tiles(_ ids: [TileID], _ leaves: [Hash32] = Self.leaves) -> [HashTile] {
        ids.map { id in
            let span = 1 << (TileID.height * id.level)
            return HashTile(
                id: id,
                hashes: (0..<id.width).map { place in
                    let start = (Int(id.index) * TileID.fullWidth + place) * span
                    return MerkleTree.root(of: Array(leaves[start..<(start + span)]))
                }
            )
        }
    }

    @Test func `asks for the tiles of the run and of the way from the old tree, each once`() throws {
        let check = try ReceiptCheck(try log(300), try claim([600..<650], 700))
        #expect(
            check.tiles == [
                TileID(level: 0, index: 1), TileID(level: 0, index: 2, width: 188),
                TileID(level: 1, index: 0, width: 2),
            ]
        )
        let proof = try #require(try check.prove(tiles(check.tiles)).first)
        #expect(proof.index == 600 && proof.size == 700)
        try proof.verify(Array(Self.leaves[600..<650]), root: check.offered.checkpoint.tree.root)
    }

    @Test func `a greeting asks only for the way from the old tree, and nothing when nothing is new`() throws {
        #expect(try ReceiptCheck(try log(700), try claim([], 700)).tiles.isEmpty)
        #expect(try ReceiptCheck(try log(nil), try claim([], 700)).tiles.isEmpty)
        let check = try ReceiptCheck(try log(256), try claim([], 700))
        #expect(check.tiles.count == 2)
        #expect(try check.prove(tiles(check.tiles)) == [])
    }

    @Test func `proves as many runs as tiles allow, and one at least`() throws {
        let runs = (0..<70).map { (3 * $0)..<(3 * $0 + 1) }
        let check = try ReceiptCheck(try log(nil), try claim(runs, 700))
        #expect(check.runs.count == 70)
        #expect(check.tiles.count == 3)
        #expect(try check.prove(tiles(check.tiles)).count == 70)
    }

    @Test func `refuses what the checkpoint itself shows to be wrong`() throws {
        #expect(throws: ReceiptFailure.withoutCheckpoint) {
            try ReceiptCheck(try log(nil), PushClaim(runs: [], nextSeq: 0, checkpoint: nil, isPending: false))
        }
        #expect(throws: ReceiptFailure.rolledBack(from: 700, to: 699)) {
            try ReceiptCheck(try log(700), try claim([], 699))
        }
        #expect(throws: ReceiptFailure.beyondCheckpoint(seq: 5, index: 690, size: 699)) {
            try ReceiptCheck(try log(600), try claim([690..<700], 699))
        }
        #expect(throws: ReceiptFailure.pending(size: 700)) {
            try ReceiptCheck(try log(600), try claim([600..<700], 700, isPending: true))
        }
        var other = Self.leaves
        other[0] = .emptyTree
        let fork = TrustedLog(key: key.verifierKey, origin: Self.origin, verified: try signed(700, other))
        #expect(
            throws: ReceiptFailure.inconsistent(
                verified: try signed(700, other).checkpoint.tree,
                offered: try signed(700).checkpoint.tree
            )
        ) { try ReceiptCheck(fork, try claim([], 700)) }
    }

    @Test func `tells a changed history from tiles that are not the log's and from a note that is not there`() throws {
        var other = Self.leaves
        other[3] = .emptyTree
        let changed = TrustedLog(key: key.verifierKey, origin: Self.origin, verified: try signed(300, other))
        let check = try ReceiptCheck(changed, try claim([], 700))
        #expect(
            throws: ReceiptFailure.inconsistent(
                verified: try signed(300, other).checkpoint.tree,
                offered: check.offered.checkpoint.tree
            )
        ) { try check.prove(tiles(check.tiles)) }

        let honest = try ReceiptCheck(try log(300), try claim([650..<651], 700))
        #expect { try honest.prove(tiles(honest.tiles, other)) } throws: { error in
            (error as? ReceiptFailure)?.code == "bad_tile"
        }
        #expect { try honest.prove([]) } throws: { error in (error as? ReceiptFailure)?.code == "bad_tile" }

        let claim = PushClaim(
            runs: [ClaimedRun(seq: 8, index: 650, leaves: [Self.leaves[651]])],
            nextSeq: 0,
            checkpoint: String(decoding: try signed(700).bytes, as: UTF8.self),
            isPending: false
        )
        let missing = try ReceiptCheck(try log(300), claim)
        #expect(throws: ReceiptFailure.notIncluded(seq: 8, index: 650)) { try missing.prove(tiles(missing.tiles)) }
    }
}
