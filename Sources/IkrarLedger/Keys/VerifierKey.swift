/// A named Ed25519 public key in the form of C2SP signed notes (vkey): `<name>+<key ID>+base64(0x01 ‖ public key)`.
///
/// A value of this type was checked: the name is allowed, the key ID belongs to it, and the key is not weak.
package struct VerifierKey: Sendable {
    /// The key's name.
    package let name: String
    /// The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), big-endian.
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
        keyID = KeyText.keyID(algorithm: .ed25519, name: name, publicKey: publicKey)
        text = KeyText(algorithm: .ed25519, name: name, keyID: keyID, payload: publicKey).text
        self.name = name
        self.publicKey = publicKey
    }

    /// The key in the vkey `text`, whose base64 may itself hold a `+`.
    package init(parsing text: String) throws(LedgerError) {
        let parts = try KeyText(parsing: text, algorithm: .ed25519)
        try self.init(name: parts.name, publicKey: parts.payload)
        guard keyID == parts.keyID else { throw .malformedKey(expected: "the key ID \(Hexadecimal.encode(keyID))") }
    }

    /// The name, `+` and the eight digits of the key ID, as ``text`` begins: names the key without holding it.
    package var reference: String { "\(name)+\(Hexadecimal.encode(keyID))" }

    /// Whether `signature` is this key's over `message`. Any length but 64 bytes is not.
    package func isValidSignature(_ signature: [UInt8], for message: [UInt8]) -> Bool {
        key.isValidSignature(signature, for: message[...])
    }

    /// Whether `signature` is this key's over the slice `message`.
    func isValidSignature(_ signature: [UInt8], for message: ArraySlice<UInt8>) -> Bool {
        key.isValidSignature(signature, for: message)
    }
}

extension VerifierKey: Hashable {
    /// Whether both have the same text, byte for byte.
    package static func == (first: VerifierKey, second: VerifierKey) -> Bool {
        first.publicKey == second.publicKey && KeyName.areSame(first.name, second.name)
    }

    /// Feeds the key ID, which depends on name and key.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(keyID)
    }
}

extension VerifierKey: CustomStringConvertible {
    /// The vkey's text.
    package var description: String { text }
}
