/// The common shape of a vkey and the tail of an skey: `<name>+<8 hex digits>+base64(algorithm ‖ 32 bytes)`.
struct KeyText {
    /// What the key is for.
    let algorithm: KeyAlgorithm
    /// The key's name.
    let name: String
    /// The key ID as written.
    let keyID: UInt32
    /// The 32 bytes behind the algorithm byte.
    let payload: [UInt8]

    /// The parts of a text to be written.
    init(algorithm: KeyAlgorithm, name: String, keyID: UInt32, payload: [UInt8]) {
        self.algorithm = algorithm
        self.name = name
        self.keyID = keyID
        self.payload = payload
    }

    /// The parts of `text`, which is of `algorithm` and no other. Only the first two `+` part it: base64 may hold more.
    init(parsing text: String, algorithm: KeyAlgorithm) throws(LedgerError) {
        let parts = text.utf8.split(separator: UInt8(ascii: "+"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .malformedKey(expected: "<name>+<key ID>+<base64>") }
        guard let name = String(parts[0]), KeyName.isAllowed(name) else {
            throw .malformedKey(expected: KeyName.rule)
        }
        guard let keyID = Hexadecimal.decode(parts[1]) else {
            throw .malformedKey(expected: "a key ID of 8 lower-case hexadecimal digits")
        }
        guard let bytes = CanonicalBase64.decode(Array(parts[2])[...]), let first = bytes.first else {
            throw .malformedKey(expected: "33 bytes in canonical base64")
        }
        // Asked before the length: keys of other algorithms are longer, and the reason is the algorithm.
        guard first == algorithm.rawValue else { throw .malformedKey(expected: algorithm.words) }
        guard bytes.count == 33 else { throw .malformedKey(expected: "33 bytes in canonical base64") }
        self.init(algorithm: algorithm, name: name, keyID: keyID, payload: Array(bytes.dropFirst()))
    }

    /// The text of these parts.
    var text: String {
        "\(name)+\(Hexadecimal.encode(keyID))+\(CanonicalBase64.encode([algorithm.rawValue] + payload))"
    }

    /// The key ID of a public key under a name: the first four bytes of SHA-256(name ‖ 0x0A ‖ algorithm ‖ key).
    static func keyID(algorithm: KeyAlgorithm, name: String, publicKey: [UInt8]) -> UInt32 {
        let hash = Hash32.sha256(Array(name.utf8) + [0x0A, algorithm.rawValue] + publicKey)
        return hash.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }
}
