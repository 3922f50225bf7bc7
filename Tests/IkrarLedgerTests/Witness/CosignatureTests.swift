import IkrarLedger
import Testing

@Suite("Cosignatures of witnesses")
struct CosignatureTests {
    /// The project's test vector: seed 00 01 … 1f. Key and line were also made with Python's `cryptography`.
    static let name = "witness.example/w1"
    static let vkey = "witness.example/w1+e75f6532+BAOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4"
    static let line =
        "— witness.example/w1 519lMgAAAABlU/EAEIjhLnL6i22xiHzP3Di14SFl2d034jCH6G3KxDQbrC1jPI3HMU33jTHL7lh171gnJ75A3NeO7YPW3H1ZrzZBCQ==\n"
    static let text = Array(
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n".utf8
    )

    static func key() throws -> CosigningKey {
        try CosigningKey(name: name, seed: (0..<32).map { UInt8($0) })
    }

    @Test("are made and read to the byte")
    func vector() throws {
        let key = try Self.key()
        #expect(key.cosignerKey.text == Self.vkey)
        let cosignature = try Cosignature(signing: Self.text, at: 1_700_000_000, with: key)
        #expect(cosignature.line(by: key.cosignerKey).line == Array(Self.line.utf8))

        let lines = try #require(SignedNote.signatureLines(parsing: Array(Self.line.utf8)))
        let read = try #require(Cosignature(lines[0]))
        #expect(read == cosignature)
        #expect(read.time == 1_700_000_000)
        #expect(read.isValid(by: try CosignerKey(parsing: Self.vkey), for: Self.text))
    }

    @Test("are false for any other text, time, signature or key")
    func changed() throws {
        let key = try Self.key()
        let cosignature = try Cosignature(signing: Self.text, at: 1_700_000_000, with: key)
        let line = cosignature.line(by: key.cosignerKey)
        for index in line.blob.indices {
            var blob = line.blob
            blob[index] ^= 1
            let changed = Cosignature(NoteSignature(name: line.name, keyID: line.keyID, blob: blob))
            #expect(changed?.isValid(by: key.cosignerKey, for: Self.text) != true, "byte \(index)")
        }
        for index in Self.text.indices {
            var text = Self.text
            text[index] ^= 1
            #expect(!cosignature.isValid(by: key.cosignerKey, for: text))
        }
        let other = try CosigningKey.generate(name: Self.name).cosignerKey
        #expect(!cosignature.isValid(by: other, for: Self.text))
    }

    @Test("are none without a time, or with another length", arguments: [0, 63, 64, 71, 73])
    func shape(count: Int) throws {
        let blob = [UInt8](repeating: 0, count: 7) + [1] + [UInt8](repeating: 7, count: max(0, count - 8))
        #expect(Cosignature(NoteSignature(name: "w", keyID: 1, blob: Array(blob.prefix(count)))) == nil)
    }

    @Test("refuse a time of 0, which means no time, and one beyond 2^63 - 1")
    func noTime() throws {
        for time in [0, UInt64(Int64.max) + 1] {
            #expect(throws: LedgerError.self) { try Cosignature(signing: Self.text, at: time, with: Self.key()) }
            let blob = (0..<8).map { UInt8(truncatingIfNeeded: time >> UInt64(56 - 8 * $0)) }
            let line = NoteSignature(name: "w", keyID: 1, blob: blob + [UInt8](repeating: 7, count: 64))
            #expect(Cosignature(line) == nil)
        }
    }

    @Test("are found in a checkpoint beside the log's signature; a false one spoils it")
    func inCheckpoint() throws {
        let log = try SignerKey(name: "example.com/behind-the-sofa", seed: [UInt8](repeating: 3, count: 32))
        let witness = try Self.key()
        let plain = try SignedCheckpoint(signing: Checkpoint(parsing: Self.text), with: log)
        #expect(try plain.cosignature(by: witness.cosignerKey) == nil)
        let cosignature = try Cosignature(signing: Self.text, at: 1_700_000_000, with: witness)
        let signed = try plain.adding(cosignature.line(by: witness.cosignerKey))
        #expect(try signed.cosignature(by: witness.cosignerKey) == cosignature)
        try signed.verify(by: log.verifierKey, origin: "example.com/behind-the-sofa")

        var blob = cosignature.line(by: witness.cosignerKey).blob
        blob[70] ^= 1
        let forged = try plain.adding(
            NoteSignature(name: witness.name, keyID: witness.cosignerKey.keyID, blob: blob)
        )
        #expect(throws: LedgerError.badSignature(by: Self.name)) {
            try forged.cosignature(by: witness.cosignerKey)
        }
    }
}

@Suite("Keys of witnesses")
struct WitnessKeyTests {
    @Test("a log's key is no witness's, nor the other way round")
    func purpose() throws {
        let log = try SignerKey(name: "same", seed: [UInt8](repeating: 1, count: 32))
        let witness = try CosigningKey(name: "same", seed: [UInt8](repeating: 1, count: 32))
        #expect(log.verifierKey.keyID != witness.cosignerKey.keyID)
        #expect(throws: LedgerError.malformedKey(expected: "algorithm 4 (cosignature/v1)")) {
            try CosignerKey(parsing: log.verifierKey.text)
        }
        #expect(throws: LedgerError.malformedKey(expected: "algorithm 1 (Ed25519)")) {
            try VerifierKey(parsing: witness.cosignerKey.text)
        }
        #expect(throws: LedgerError.self) { try CosigningKey(parsing: log.text) }
        #expect(throws: LedgerError.self) { try SignerKey(parsing: witness.text) }
    }

    @Test("texts come back as they were", arguments: 0..<16)
    func texts(seed: UInt8) throws {
        let key = try CosigningKey(name: "w", seed: [UInt8](repeating: seed, count: 32))
        #expect(try CosigningKey(parsing: key.text).cosignerKey == key.cosignerKey)
        #expect(try CosignerKey(parsing: key.cosignerKey.text) == key.cosignerKey)
    }

    @Test("a weak key is refused inside a vkey whose key ID fits", arguments: KeyTests.weak)
    func weak(encoding: String) throws {
        let publicKey = try hex(encoding)
        let id = Hash32.sha256(Array("weak\n".utf8) + [4] + publicKey).bytes.prefix(4)
        let digits = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let text = "weak+\(digits)+\(CanonicalBase64.encode([4] + publicKey))"
        #expect(throws: LedgerError.weakKey) { try CosignerKey(parsing: text) }
    }

    @Test("the secret is never shown when described")
    func description() throws {
        let key = try CosigningKey.generate(name: "secret")
        let shown = "\(key) \(String(reflecting: key)) \(Mirror(reflecting: key).children.map { $0 })"
        let secret = try #require(key.text.split(separator: "+").last)
        #expect(!shown.contains(secret))
    }
}
