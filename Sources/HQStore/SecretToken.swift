import IkrarLedger

/// A token that lets in whoever holds it, a kiosk once or an auditor for a time: an id to look it up by and a secret.
///
/// The text is `<8 hexadecimal digits>-<64 hexadecimal digits>`; HQ keeps the SHA-256 of the secret (256 random bits
/// need no slow hash).
struct SecretToken {
    /// Bytes of the id; two tokens with one id are refused by the table.
    private static let idBytes = 4
    /// Bytes of the secret.
    private static let secretBytes = 32

    /// The id, 8 hexadecimal digits.
    let id: String
    /// The secret.
    private let secret: [UInt8]

    /// A new token.
    init(using generator: inout some RandomNumberGenerator) {
        id = Hexadecimal.encode((0..<Self.idBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        secret = (0..<Self.secretBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// The token that `text` writes; nil for anything else.
    init?(parsing text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 2, let id = Self.bytes(parts[0]), id.count == Self.idBytes,
            let secret = Self.bytes(parts[1]), secret.count == Self.secretBytes
        else { return nil }
        self.id = Hexadecimal.encode(id)
        self.secret = secret
    }

    /// The token as it is handed out, once.
    var text: String { id + "-" + Hexadecimal.encode(secret) }

    /// What HQ keeps of the secret.
    var secretHash: Hash32 { Hash32.sha256(secret) }

    /// Whether the secret hashes to `stored`; takes the same time wherever the two differ.
    func matches(_ stored: Hash32) -> Bool {
        zip(secretHash.bytes, stored.bytes).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func bytes(_ text: Substring.UTF8View) -> [UInt8]? {
        let nibbles: [UInt8] = text.compactMap { digit in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x61 + 10
            default: nil
            }
        }
        guard nibbles.count == text.count, nibbles.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
    }
}
