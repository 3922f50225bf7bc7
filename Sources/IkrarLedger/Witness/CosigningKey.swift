/// A witness's private key: `PRIVATE+KEY+<name>+<key ID>+base64(0x04 ‖ seed)`, the skey of Go's `sumdb/note` with the
/// algorithm byte of cosignature/v1, so that it cannot be taken for a log's key.
///
/// Describing or reflecting a value never shows the secret; only ``text`` does.
package struct CosigningKey: Sendable {
    /// The public half.
    package let cosignerKey: CosignerKey

    private let key: Ed25519.PrivateKey

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
        let parts = try KeyText(parsing: tail, algorithm: .cosignature)
        try self.init(name: parts.name, seed: parts.payload)
        guard cosignerKey.keyID == parts.keyID else { throw .malformedKey(expected: "the key ID of this seed") }
    }

    private init(name: String, key: Ed25519.PrivateKey) throws(LedgerError) {
        cosignerKey = try CosignerKey(name: name, publicKey: key.publicKey)
        self.key = key
    }

    /// A new key called `name`, from the system's randomness.
    package static func generate(name: String) throws(LedgerError) -> CosigningKey {
        try CosigningKey(name: name, key: Ed25519.PrivateKey())
    }

    /// The key's name.
    package var name: String { cosignerKey.name }

    /// The skey's text: the secret itself.
    package var text: String {
        SignerKey.prefix
            + KeyText(algorithm: .cosignature, name: name, keyID: cosignerKey.keyID, payload: key.seed).text
    }

    /// The signature over `message`, 64 bytes, the same on every call.
    func signature(for message: [UInt8]) throws(LedgerError) -> [UInt8] {
        try key.signature(for: message)
    }
}

extension CosigningKey: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The name and nothing secret.
    package var description: String { "CosigningKey(\(name))" }
    /// The name and nothing secret.
    package var debugDescription: String { description }
    /// The public half and nothing secret.
    package var customMirror: Mirror { Mirror(self, children: ["cosignerKey": cosignerKey]) }
}
