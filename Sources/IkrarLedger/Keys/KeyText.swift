/// The common shape of a vkey and the tail of an skey: `<name>+<8 hex digits>+base64(0x01 ‖ 32 bytes)`.
struct KeyText {
    /// The byte that says Ed25519.
    static let ed25519: UInt8 = 0x01

    /// The key's name.
    let name: String
    /// The key ID as written.
    let keyID: UInt32
    /// The 32 bytes behind the algorithm byte.
    let payload: [UInt8]

    /// The parts of a text to be written.
    init(name: String, keyID: UInt32, payload: [UInt8]) {
        self.name = name
        self.keyID = keyID
        self.payload = payload
    }

    /// The parts of `text`. Only the first two `+` part it: base64 may hold more.
    init(parsing text: String) throws(LedgerError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .malformedKey(expected: "<name>+<key ID>+<base64>") }
        guard let name = String(parts[0]), KeyName.isAllowed(name) else {
            throw .malformedKey(expected: KeyName.rule)
        }
        guard let keyID = Hexadecimal.decode(parts[1]) else {
            throw .malformedKey(expected: "a key ID of 8 lower-case hexadecimal digits")
        }
        guard let bytes = CanonicalBase64.decode(Array(parts[2])[...]), bytes.count == 33 else {
            throw .malformedKey(expected: "33 bytes in canonical base64")
        }
        guard bytes.first == KeyText.ed25519 else { throw .malformedKey(expected: "algorithm 1 (Ed25519)") }
        self.init(name: name, keyID: keyID, payload: Array(bytes.dropFirst()))
    }

    /// The text of these parts.
    var text: String {
        "\(name)+\(Hexadecimal.encode(keyID))+\(CanonicalBase64.encode([KeyText.ed25519] + payload))"
    }

    /// The key ID of a public key under a name: the first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key).
    static func keyID(name: String, publicKey: [UInt8]) -> UInt32 {
        let hash = Hash32.sha256(Array(name.utf8) + [0x0A, ed25519] + publicKey)
        return hash.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
