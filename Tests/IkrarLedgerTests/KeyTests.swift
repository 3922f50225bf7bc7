import IkrarLedger
import Testing

@Suite("Keys")
struct KeyTests {
    @Test("signs the empty message of RFC 8032 section 7.1 test 1")
    func rfc8032() throws {
        let key = try SignerKey(
            name: "rfc8032",
            seed: hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
        )
        let signature = try hex(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        )
        #expect(
            try key.verifierKey.publicKey == hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
        )
        #expect(try key.signature(for: []) == signature)
        #expect(key.verifierKey.isValidSignature(signature, for: []))
        #expect(!key.verifierKey.isValidSignature(signature, for: [0]))
        #expect(!key.verifierKey.isValidSignature(Array(signature.dropLast()), for: []))
        #expect(!key.verifierKey.isValidSignature([], for: []))
    }

    /// C2SP/CCTV, `ed25519`: the eight points of small order and the six further encodings of them.
    static let weak = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    ]

    @Test("refuses each of the 14 small-order encodings", arguments: weak)
    func weakKey(encoding: String) throws {
        #expect(throws: LedgerError.weakKey) { try VerifierKey(name: "weak", publicKey: hex(encoding)) }
        #expect(throws: LedgerError.weakKey) { try CosignerKey(name: "weak", publicKey: hex(encoding)) }
    }

    @Test("refuses every y from p to 2^255 - 1, with either sign", arguments: 0xED...0xFF)
    func nonCanonical(low: Int) throws {
        for top: UInt8 in [0x7F, 0xFF] {
            let encoding = [UInt8(low)] + [UInt8](repeating: 0xFF, count: 30) + [top]
            #expect(throws: LedgerError.weakKey) { try VerifierKey(name: "weak", publicKey: encoding) }
        }
    }

    @Test("refuses a weak key inside a vkey whose key ID fits")
    func weakText() throws {
        // SHA-256("weak" ‖ 0x0A ‖ 0x01 ‖ 0100…00) starts with these bytes.
        let publicKey = try hex(Self.weak[2])
        let id = Hash32.sha256(Array("weak\n".utf8) + [1] + publicKey).bytes.prefix(4)
        let digits = id.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let text = "weak+\(digits)+\(CanonicalBase64.encode([1] + publicKey))"
        #expect(throws: LedgerError.weakKey) { try VerifierKey(parsing: text) }
    }

    @Test(
        "refuses what is not a vkey",
        arguments: [
            "", "example.com/foo", "example.com/foo+530d903a",
            "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "example.com/foo+30d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k=",
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k ",
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3Q==",
            "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "exam ple+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
        ]
    )
    func malformed(text: String) {
        #expect(throws: LedgerError.self) { try VerifierKey(parsing: text) }
    }

    @Test("reads base64 that holds a plus sign", arguments: 0..<64)
    func plusInBase64(seed: UInt8) throws {
        let key = try SignerKey(name: "plus", seed: [UInt8](repeating: seed, count: 32))
        #expect(try SignerKey(parsing: key.text).verifierKey == key.verifierKey)
        #expect(try VerifierKey(parsing: key.verifierKey.text) == key.verifierKey)
    }

    @Test("reads the key of Go's checksum database")
    func sumDatabase() throws {
        let text = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
        let key = try VerifierKey(parsing: text)
        #expect(key.text == text)
        #expect(key.reference == "sum.golang.org+033de0ae")
    }

    @Test("takes names that differ only in Unicode form for different")
    func unicodeForm() throws {
        let seed = [UInt8](repeating: 1, count: 32)
        let composed = try SignerKey(name: "caf\u{E9}", seed: seed).verifierKey
        let decomposed = try SignerKey(name: "cafe\u{301}", seed: seed).verifierKey
        #expect(composed != decomposed)
        #expect(composed.keyID != decomposed.keyID)
    }

    @Test(
        "refuses names with spaces, plus or control characters",
        arguments: ["", "a b", "a+b", "a\u{2003}b", "a\nb", "a\u{85}b"]
    )
    func names(name: String) {
        #expect(throws: LedgerError.self) { try SignerKey(name: name, seed: [UInt8](repeating: 1, count: 32)) }
    }

    @Test("never shows the secret when described")
    func description() throws {
        let key = try SignerKey.generate(name: "secret")
        let shown =
            "\(key) \(String(reflecting: key)) \(String(describing: Mirror(reflecting: key).children.map { $0 }))"
        let secret = try #require(key.text.split(separator: "+").last)
        #expect(!shown.contains(secret))
        #expect(shown.contains("secret"))
    }
}
