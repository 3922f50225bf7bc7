import IkrarLedger
import Testing

@Suite("Checkpoints")
struct CheckpointTests {
    /// sum.golang.org, a checkpoint in production (test data of FiloSottile/torchwood).
    static let sumdbKey = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
    static let sumdb = """
        go.sum database tree
        35225469
        vt5T6GaLCXvyHFl9VUvvItR43XZxfLgftEcTyO3eJCQ=

        — sum.golang.org Az3grpukl5AXaVfYkLiDGORx/DN2nlcS5kZHR5uYOBV2KA2HgXpD+gu9HHONebHLAyaKbbTM75QTtPydhKCExixSfwQ=

        """
    /// transparency-dev/tessera, `testdata/log`.
    static let tesseraSecret =
        "PRIVATE+KEY+example.com/log/testdata+33d7b496+AeymY/SZAX0jZcJ8enZ5FY1Dz+wTML2yWSkK+9DSF3eg"
    static let tesseraKey = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
    static let tessera7 = """
        example.com/log/testdata
        7
        IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=

        — example.com/log/testdata M9e0luA5JhTRUki/BBQD0QNiH6AEJ2pdtsA5CQjqJErViuuKrN6513RCTL2640wXJv0dCed3neRGI6dMzBq9uANf2Qc=

        """

    @Test("verifies a production checkpoint whose origin is not its key's name")
    func production() throws {
        let signed = try SignedCheckpoint(parsing: Array(Self.sumdb.utf8))
        let key = try VerifierKey(parsing: Self.sumdbKey)
        #expect(signed.checkpoint.origin == "go.sum database tree")
        #expect(signed.checkpoint.tree.size == 35_225_469)
        #expect(signed.bytes == Array(Self.sumdb.utf8))
        try signed.verify(by: key, origin: "go.sum database tree")
        #expect(throws: LedgerError.wrongOrigin(expected: "sum.golang.org", found: "go.sum database tree")) {
            try signed.verify(by: key, origin: "sum.golang.org")
        }
        #expect(throws: LedgerError.self) {
            try signed.verify(by: VerifierKey(parsing: Self.tesseraKey), origin: "go.sum database tree")
        }
    }

    @Test("signs the checkpoint of tessera's small log to the same bytes")
    func tessera() throws {
        let key = try SignerKey(parsing: Self.tesseraSecret)
        #expect(key.verifierKey.text == Self.tesseraKey)
        let words = "one two three four five six seven".split(separator: " ")
        var border = TileBorder()
        for word in words { _ = border.append(MerkleTree.leafHash(Array(word.utf8))) }
        let checkpoint = try Checkpoint(origin: "example.com/log/testdata", tree: border.head)
        let signed = try SignedCheckpoint(signing: checkpoint, with: key)
        #expect(signed.bytes == Array(Self.tessera7.utf8))
        #expect(try SignedCheckpoint(parsing: signed.bytes) == signed)
        try signed.verify(by: key.verifierKey, origin: "example.com/log/testdata")
    }

    @Test("refuses a checkpoint with any bit of its text changed")
    func anyBit() throws {
        let key = try VerifierKey(parsing: Self.tesseraKey)
        let bytes = Array(Self.tessera7.utf8)
        for place in bytes.indices {
            for bit in 0..<8 {
                var changed = bytes
                changed[place] ^= 1 << UInt8(bit)
                #expect(throws: LedgerError.self) {
                    try SignedCheckpoint(parsing: changed).verify(by: key, origin: "example.com/log/testdata")
                }
            }
        }
    }

    @Test(
        "refuses other texts than three lines, each in its one spelling",
        arguments: [
            "", "\n", "log\n", "log\n1\n", "\n1\nROOT\n", " log\n1\nROOT\n", "log\n01\nROOT\n", "log\n+1\nROOT\n",
            "log\n-1\nROOT\n", "log\n1 \nROOT\n", "log\n\nROOT\n", "log\n9223372036854775808\nROOT\n", "log\n1\nROOT",
            "log\n1\nROOT \n", "log\n1\nROO=\n", "log\n1\nROOT\n\n", "log\n1\nROOT\nextension\n", "log\n0\nROOT\n",
            "log\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", "log\r\n1\r\nROOT\r\n", "lo\tg\n1\nROOT\n",
            "log\n1\nIrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7V=\n",
        ]
    )
    func malformed(text: String) {
        let text = text.replacing("ROOT", with: "IrSXADBqJ7EQoUODSDKROySgNveeL6CFhik2w/+fS7U=")
        #expect(throws: LedgerError.self) { try Checkpoint(parsing: Array(text.utf8)) }
    }

    @Test("reads what it writes, from the empty tree to the largest")
    func sizes() throws {
        for tree in [
            TreeHead.empty, TreeHead(size: 1, root: .sha256([1])),
            TreeHead(size: UInt64(Int64.max), root: .sha256([2])),
        ] {
            let checkpoint = try Checkpoint(origin: "ikrar.example.go.id/log", tree: tree)
            #expect(try Checkpoint(parsing: checkpoint.text) == checkpoint)
        }
        for tree in [
            TreeHead(size: 0, root: .sha256([1])), TreeHead(size: 1, root: .emptyTree),
            TreeHead(size: 1 << 63, root: .sha256([1])),
        ] {
            #expect(throws: LedgerError.self) { try Checkpoint(origin: "log", tree: tree) }
        }
        for origin in ["", " log", "log\n", "log\u{2028}"] {
            #expect(throws: LedgerError.self) { try Checkpoint(origin: origin, tree: .empty) }
        }
    }

    @Test("takes a witness's line behind the log's, once for each key")
    func cosigned() throws {
        let signed = try SignedCheckpoint(parsing: Array(Self.tessera7.utf8))
        let first = NoteSignature(name: "witness.example/w1", keyID: 0xE75F_6532, blob: [1, 2, 3])
        let second = NoteSignature(name: "witness.example/w1", keyID: 0xE75F_6532, blob: [4, 5, 6])
        let once = try signed.adding(first)
        #expect(once.bytes == signed.bytes + Array("— witness.example/w1 519lMgECAw==\n".utf8))
        #expect(try once.adding(first) == once)
        #expect(try once.adding(second).note.signatures == signed.note.signatures + [second])
        #expect(try SignedCheckpoint(parsing: once.bytes) == once)
        try once.verify(by: VerifierKey(parsing: Self.tesseraKey), origin: "example.com/log/testdata")
    }

    @Test("refuses a checkpoint beyond its limit of bytes")
    func tooLong() throws {
        let line = NoteSignature(name: "w", keyID: 1, blob: [UInt8](repeating: 0, count: 99_000))
        #expect(throws: LedgerError.self) { try SignedCheckpoint(parsing: Array(Self.tessera7.utf8)).adding(line) }
        let long = Array(Self.tessera7.utf8) + [UInt8](repeating: 0x0A, count: SignedCheckpoint.maximumBytes)
        #expect(throws: LedgerError.tooLong(bytes: long.count, limit: SignedCheckpoint.maximumBytes)) {
            try SignedCheckpoint(parsing: long)
        }
    }
}
