import Crypto
import FoundationEssentials
import IkrarLedger

/// The lines before the parts: what the file is, whom it is for, and the encapsulated key.
struct BundleHeader: Sendable {
    /// The first line.
    static let typeLine = "ikrar/bundle/v1"
    /// HPKE in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305.
    static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    /// Bytes of the encapsulated key.
    static let encapsulatedKeyBytes = 32
    /// Bytes that sealing a part adds.
    static let tagBytes = 16
    /// What each part is authenticated with beside its place: whether another follows.
    static let (moreFollow, isLast): ([UInt8], [UInt8]) = ([0], [1])

    /// The ID of the key it is sealed to.
    let recipient: String
    /// The encapsulated key.
    let encapsulatedKey: [UInt8]

    /// The header's bytes.
    var bytes: [UInt8] {
        Array("\(Self.typeLine)\nto \(recipient)\nkey \(CanonicalBase64.encode(encapsulatedKey))\n\n".utf8)
    }

    /// A header of these parts.
    init(recipient: String, encapsulatedKey: [UInt8]) {
        self.recipient = recipient
        self.encapsulatedKey = encapsulatedKey
    }

    /// The header in `bytes`, which must be exactly one.
    init(parsing bytes: [UInt8]) throws(BundleError) {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == 5, lines[0] == Self.typeLine, lines[1].hasPrefix("to "), lines[2].hasPrefix("key "),
            let key = CanonicalBase64.decode(String(lines[2].dropFirst(4))), key.count == Self.encapsulatedKeyBytes
        else { throw .notABundle }
        recipient = String(lines[1].dropFirst(3))
        encapsulatedKey = key
        guard self.bytes == bytes else { throw .notABundle }
    }

    /// What binds the whole exchange to this use of the key.
    static func info(recipient: String) -> Data {
        Data("\(typeLine)\nto \(recipient)\n".utf8)
    }
}
