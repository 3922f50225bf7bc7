import IkrarLedger
import Testing

/// c2sp.org/tlog-proof.
@Suite("Log proofs")
struct LogProofTests {
    private static let words = "one two three four five six seven".split(separator: " ").map { Array($0.utf8) }

    private func proof(of index: UInt64, extra: [UInt8]? = nil) throws -> LogProof {
        let leaves = Self.words.map { MerkleTree.leafHash($0) }
        let tile = HashTile(id: TileID(level: 0, index: 0, width: leaves.count), hashes: leaves)
        let inclusion = try TileTree(size: 7, tiles: [tile]).inclusionProof(of: index)
        let checkpoint = try SignedCheckpoint(parsing: Array(CheckpointTests.tessera7.utf8))
        return try LogProof(index: index, inclusion: inclusion, checkpoint: checkpoint, extra: extra)
    }

    @Test("writes type, index, hashes, an empty line and the checkpoint as it is")
    func text() throws {
        let proof = try proof(of: 6)
        let text = """
            c2sp.org/tlog-proof@v1
            index 6
            \(proof.inclusion[0])
            \(proof.inclusion[1])

            \(CheckpointTests.tessera7)
            """
        #expect(String(decoding: proof.text, as: UTF8.self) == text)
        #expect(try LogProof(parsing: proof.text) == proof)
    }

    @Test("proves each entry, and no other", arguments: 0..<7)
    func verify(index: Int) throws {
        let proof = try LogProof(parsing: proof(of: UInt64(index)).text)
        for (place, word) in Self.words.enumerated() {
            if place == index {
                try proof.verify(leaf: MerkleTree.leafHash(word))
            } else {
                #expect(throws: MerkleProofError.self) { try proof.verify(leaf: MerkleTree.leafHash(word)) }
            }
        }
    }

    @Test("carries extra data and a tree of one entry, which needs no hashes")
    func extra() throws {
        let proof = try proof(of: 0, extra: [0, 1, 0xFF])
        #expect(proof.text.starts(with: Array("c2sp.org/tlog-proof@v1\nextra AAH/\nindex 0\n".utf8)))
        #expect(try LogProof(parsing: proof.text) == proof)
        let single = try LogProof(index: 0, inclusion: [], checkpoint: proof.checkpoint)
        #expect(single.text.starts(with: Array("c2sp.org/tlog-proof@v1\nindex 0\n\nexample.com".utf8)))
        #expect(try LogProof(parsing: single.text) == single)
        #expect(throws: LedgerError.self) {
            try LogProof(index: 0, inclusion: [], checkpoint: proof.checkpoint, extra: [])
        }
    }

    @Test("refuses a proof with any byte changed: it does not parse, or does not prove")
    func anyByte() throws {
        let proof = try proof(of: 3)
        let key = try VerifierKey(parsing: CheckpointTests.tesseraKey)
        for place in proof.text.indices {
            var changed = proof.text
            changed[place] ^= 1
            #expect(throws: (any Error).self) {
                let parsed = try LogProof(parsing: changed)
                try parsed.checkpoint.verify(by: key, origin: "example.com/log/testdata")
                try parsed.verify(leaf: MerkleTree.leafHash(Self.words[3]))
            }
        }
    }

    @Test(
        "refuses what is not a proof",
        arguments: [
            ("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2"), ("index 3", "index 03"), ("index 3", "index"),
            ("index 3", "extra \nindex 3"), ("index 3", "extra AA==\nextra AA==\nindex 3"), ("index 3", "Index 3"),
            ("index 3", "index 3\n"), ("\n\nexample", "\nexample"), ("index 3", "index 9223372036854775808"),
            ("index 3", "index 3\r"),
        ]
    )
    func malformed(old: String, new: String) throws {
        let text = String(decoding: try proof(of: 3).text, as: UTF8.self)
        #expect(text.contains(old))
        #expect(throws: LedgerError.self) { try LogProof(parsing: Array(text.replacing(old, with: new).utf8)) }
    }

    @Test("bounds the number of hashes and bytes")
    func limits() throws {
        let proof = try proof(of: 3)
        #expect(throws: LedgerError.self) {
            try LogProof(index: 0, inclusion: .init(repeating: .emptyTree, count: 64), checkpoint: proof.checkpoint)
        }
        let endless = Array("c2sp.org/tlog-proof@v1\nindex 0\n".utf8) + [UInt8](repeating: 0x41, count: 200_000)
        #expect(throws: LedgerError.tooLong(bytes: endless.count, limit: LogProof.maximumBytes)) {
            try LogProof(parsing: endless)
        }
    }
}
