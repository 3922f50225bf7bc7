/// A named Ed25519 private key in the form of Go's `sumdb/note` (skey):
/// `PRIVATE+KEY+<name>+<key ID>+base64(0x01 ‖ seed)`.
///
/// Describing or reflecting a value never shows the secret; only ``text`` does.
package struct SignerKey: Sendable {
    /// The public half.
    package let verifierKey: VerifierKey

    private let key: Ed25519.PrivateKey

    /// How the text of every private key begins.
    static let prefix = "PRIVATE+KEY+"

    /// The key called `name` with the RFC 8032 `seed` of 32 bytes.
    package init(name: String, seed: [UInt8]) throws(LedgerError) {
        guard let key = Ed25519.PrivateKey(seed: seed) else { throw .malformedKey(expected: "a seed of 32 bytes") }
        try self.init(name: name, key: key)
    }

    /// The key in the skey `text`.
    package init(parsing text: String) throws(LedgerError) {
        guard text.utf8.starts(with: SignerKey.prefix.utf8),
            let tail = String(text.utf8.dropFirst(SignerKey.prefix.utf8.count))
        else { throw .malformedKey(expected: "\(SignerKey.prefix)…") }
        let parts = try KeyText(parsing: tail, algorithm: .ed25519)
        try self.init(name: parts.name, seed: parts.payload)
        guard verifierKey.keyID == parts.keyID else { throw .malformedKey(expected: "the key ID of this seed") }
    }

    private init(name: String, key: Ed25519.PrivateKey) throws(LedgerError) {
        verifierKey = try VerifierKey(name: name, publicKey: key.publicKey)
        self.key = key
    }

    /// A new key called `name`, from the system's randomness.
    package static func generate(name: String) throws(LedgerError) -> SignerKey {
        try SignerKey(name: name, key: Ed25519.PrivateKey())
    }

    /// The key's name.
    package var name: String { verifierKey.name }

    /// The skey's text: the secret itself.
    package var text: String {
        SignerKey.prefix
            + KeyText(algorithm: .ed25519, name: name, keyID: verifierKey.keyID, payload: key.seed).text
    }

    /// The signature over `message`, 64 bytes, the same on every call.
    package func signature(for message: [UInt8]) throws(LedgerError) -> [UInt8] {
        try key.signature(for: message)
    }
}

extension SignerKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The name and nothing secret.
    package var description: String { "SignerKey(\(name))" }
    /// The name and nothing secret.
    package var debugDescription: String { description }
    /// The public half and nothing secret.
    package var customMirror: Mirror { Mirror(self, children: ["verifierKey": verifierKey]) }
}
