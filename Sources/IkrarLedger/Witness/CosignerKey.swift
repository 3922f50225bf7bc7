/// A witness's public key in the form of C2SP signed notes (vkey): `<name>+<key ID>+base64(0x04 ‖ public key)`, for
/// cosignature/v1 (c2sp.org/tlog-cosignature).
///
/// A value of this type was checked: the name is allowed, the key ID belongs to it, and the key is not weak. It is no
/// ``VerifierKey``, whose signatures are over other bytes.
package struct CosignerKey: Sendable {
    /// The key's name.
    package let name: String
    /// The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x04 ‖ public key), big-endian.
    package let keyID: UInt32
    /// The public key, 32 bytes.
    package let publicKey: [UInt8]
    /// The vkey's text.
    package let text: String

    private let key: Ed25519.PublicKey

    /// The key called `name`. Throws ``LedgerError/weakKey`` for a small-order or non-canonical key and
    /// ``LedgerError/malformedKey(expected:)`` for a bad name or length.
    package init(name: String, publicKey: [UInt8]) throws(LedgerError) {
        guard KeyName.isAllowed(name) else { throw .malformedKey(expected: KeyName.rule) }
        key = try Ed25519.PublicKey(bytes: publicKey)
        keyID = KeyText.keyID(algorithm: .cosignature, name: name, publicKey: publicKey)
        text = KeyText(algorithm: .cosignature, name: name, keyID: keyID, payload: publicKey).text
        self.name = name
        self.publicKey = publicKey
    }

    /// The key in the vkey `text`, whose base64 may itself hold a `+`. A log's key (algorithm 1) is refused.
    package init(parsing text: String) throws(LedgerError) {
        let parts = try KeyText(parsing: text, algorithm: .cosignature)
        try self.init(name: parts.name, publicKey: parts.payload)
        guard keyID == parts.keyID else { throw .malformedKey(expected: "the key ID \(Hexadecimal.encode(keyID))") }
    }

    /// Whether `signature` is this key's over `message`. Any length but 64 bytes is not.
    func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        key.isValidSignature(signature, for: message[...])
    }
}

extension CosignerKey: Hashable {
    /// Whether both have the same text, byte for byte.
    package static func == (first: CosignerKey, second: CosignerKey) -> Bool {
        first.publicKey == second.publicKey && KeyName.areSame(first.name, second.name)
    }

    /// Feeds the key ID, which depends on name and key.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(keyID)
    }
}

extension CosignerKey: CustomStringConvertible {
    /// The vkey's text.
    package var description: String { text }
}
