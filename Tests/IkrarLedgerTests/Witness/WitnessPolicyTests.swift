import IkrarLedger
import Testing

@Suite("Witness policies")
struct WitnessPolicyTests {
    /// Five witnesses, `a` to `e`, and a log.
    static func witness(_ name: String) throws -> CosigningKey {
        try CosigningKey(name: "witness.example/\(name)", seed: [UInt8](repeating: Array(name.utf8)[0], count: 32))
    }

    static func log() throws -> SignerKey {
        try SignerKey(name: "log.example", seed: [UInt8](repeating: 9, count: 32))
    }

    static func lines(_ names: String...) throws -> String {
        try names.map { "witness \($0) \(try witness($0).cosignerKey.text)\n" }.joined()
    }

    static func checkpoint(by names: String, log: SignerKey? = nil) throws -> SignedCheckpoint {
        let log = try log ?? Self.log()
        let tree = TreeHead(size: 7, root: .sha256([7]))
        var signed = try SignedCheckpoint(signing: Checkpoint(origin: "log.example", tree: tree), with: log)
        for name in names.map(String.init) {
            let key = try witness(name)
            let cosignature = try Cosignature(signing: signed.note.text, at: 1_700_000_000, with: key)
            signed = try signed.adding(cosignature.line(by: key.cosignerKey))
        }
        return signed
    }

    static func policy(_ text: String) throws -> WitnessPolicy {
        try WitnessPolicy(parsing: Array(text.utf8))
    }

    @Test("two levels of groups hold as the specification's example says")
    func levels() throws {
        let policy = try Self.policy(
            """
            # two of one organization, one of another
            log \(Self.log().verifierKey.text) https://log.example/log/

            \(Self.lines("a", "b", "c"))group X 2 a b c
            \(Self.lines("d", "e"))group\tY  any d e \n  group X-and-Y all X Y
            quorum X-and-Y

            """
        )
        #expect(policy.witnesses.map(\.name) == ["a", "b", "c", "d", "e"])
        #expect(policy.logs.map(\.url) == ["https://log.example/log/"])
        for names in ["abd", "ace", "bcd", "abcde"] {
            #expect(policy.isSatisfied(by: try Self.checkpoint(by: names)), "\(names)")
        }
        for names in ["", "a", "ab", "ad", "de", "abc"] {
            #expect(!policy.isSatisfied(by: try Self.checkpoint(by: names)), "\(names)")
        }
        let stranger = try SignerKey.generate(name: "log.example")
        #expect(!policy.isSatisfied(by: try Self.checkpoint(by: "abd", log: stranger)))
    }

    @Test("a single witness and none are quorums too")
    func simple() throws {
        let one = try Self.policy(Self.lines("a", "b") + "quorum a\n")
        #expect(one.isSatisfied(by: try Self.checkpoint(by: "a")))
        #expect(!one.isSatisfied(by: try Self.checkpoint(by: "b")))
        let none = try Self.policy("quorum none\n")
        #expect(none.isSatisfied(by: try Self.checkpoint(by: "")))
        #expect(none == .none)
        #expect(!none.needsWitnesses)
    }

    @Test("a false cosignature of a listed witness spoils a checkpoint that has enough others")
    func falseCosignature() throws {
        let policy = try Self.policy(Self.lines("a", "b") + "quorum a\n")
        let key = try Self.witness("b").cosignerKey
        let forged = NoteSignature(name: key.name, keyID: key.keyID, blob: [UInt8](repeating: 1, count: 72))
        #expect(!policy.isSatisfied(by: try Self.checkpoint(by: "a").adding(forged)))
    }

    @Test("names are bytes: no UTF-8, and no Unicode equality")
    func bytes() throws {
        let key = try Self.witness("a").cosignerKey.text
        let text = Array("witness ".utf8) + [0xFF, 0xFE] + Array(" \(key)\nquorum ".utf8) + [0xFF, 0xFE, 0x0A]
        #expect(try WitnessPolicy(parsing: text).witnesses.count == 1)
        #expect(throws: WitnessPolicyError(line: 2, .unknownName("cafe\u{301}"))) {
            try Self.policy("witness caf\u{E9} \(key)\nquorum cafe\u{301}\n")
        }
    }

    @Test("every mistake is named with its line")
    func mistakes() throws {
        let a = try Self.lines("a")
        let key = try Self.witness("a").cosignerKey.text
        let again = try CosigningKey(name: "other", seed: [UInt8](repeating: 0x61, count: 32)).cosignerKey.text
        let log = try Self.log().verifierKey.text
        let cases: [(String, Int, WitnessPolicyError.Reason)] = [
            ("", 1, .noQuorum),
            ("# nothing\n\n", 3, .noQuorum),
            ("quorum none", 1, .noLineEnd),
            ("quorum none\r\n", 1, .byte(0x0D)),
            ("\0\n", 1, .byte(0)),
            ("quorum none\nquorum none\n", 2, .secondQuorum),
            ("quorum a\n", 1, .unknownName("a")),
            ("quorum\n", 1, .words(expected: "quorum <name>|none")),
            ("quorum a b\n", 1, .words(expected: "quorum <name>|none")),
            ("Quorum none\n", 1, .keyword("Quorum")),
            ("log \(key)\n", 1, .key(.malformedKey(expected: "algorithm 1 (Ed25519)"))),
            ("witness a \(log)\n", 1, .key(.malformedKey(expected: "algorithm 4 (cosignature/v1)"))),
            ("log \(log)\nlog \(log)\n", 2, .duplicateKey),
            (a + "witness b \(again)\n", 2, .duplicateKey),
            (a + "group a all a\n", 2, .nameTaken("a")),
            ("witness none \(key)\n", 1, .nameTaken("none")),
            (a + "group g all none\n", 2, .unknownName("none")),
            (a + "group g all b\nwitness b \(again)\n", 2, .unknownName("b")),
            (a + "group g all g\n", 2, .unknownName("g")),
            (a + "group g all\n", 2, .words(expected: "group <name> all|any|<number> <name>...")),
            (a + "group g all a a\n", 2, .memberTwice("a")),
            (a + "group g all a\ngroup h all a\n", 3, .memberTwice("a")),
            (a + "group g 0 a\n", 2, .threshold("0", members: 1)),
            (a + "group g 2 a\n", 2, .threshold("2", members: 1)),
            (a + "group g 01 a\n", 2, .threshold("01", members: 1)),
            (a + "group g -1 a\n", 2, .threshold("-1", members: 1)),
        ]
        for (text, line, reason) in cases {
            #expect(throws: WitnessPolicyError(line: line, reason), "\(text)") { try Self.policy(text) }
        }
    }

    @Test("a weak key is refused with its line")
    func weak() throws {
        let publicKey: [UInt8] = [1] + [UInt8](repeating: 0, count: 31)
        for (algorithm, words) in [(UInt8(4), "witness w"), (1, "log")] {
            let id = Hash32.sha256(Array("weak\n".utf8) + [algorithm] + publicKey).bytes.prefix(4)
            let digits = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            let text = "\(words) weak+\(digits)+\(CanonicalBase64.encode([algorithm] + publicKey))\n"
            #expect(throws: WitnessPolicyError(line: 1, .key(.weakKey))) { try Self.policy(text) }
        }
    }

    @Test("more names and bytes than the limits are refused")
    func limits() throws {
        let many = try (0..<257).map { number in
            let key = try CosigningKey(
                name: "w",
                seed: Hash32.sha256([UInt8(number % 256), UInt8(number / 256)]).bytes
            )
            return "witness w\(number) \(key.cosignerKey.text)\n"
        }
        #expect(try Self.policy(many.dropLast().joined() + "quorum w7\n").witnesses.count == 256)
        #expect(throws: WitnessPolicyError(line: 257, .tooMany(limit: 256))) { try Self.policy(many.joined()) }
        let long = [UInt8](repeating: 0x20, count: WitnessPolicy.maximumBytes + 1)
        #expect(throws: WitnessPolicyError.self) { try WitnessPolicy(parsing: long) }
    }
}
