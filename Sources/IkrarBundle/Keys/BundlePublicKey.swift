import Crypto
import IkrarLedger

/// The public key that bundles to one HQ are sealed to: X25519.
package struct BundlePublicKey: Hashable, Sendable {
    /// The 32 bytes of the key.
    package let bytes: [UInt8]

    /// The key in `text`, as ``text`` writes it.
    package init(parsing text: String) throws(BundleError) {
        guard let bytes = CanonicalBase64.decode(text), bytes.count == 32 else { throw .invalidKey }
        self.bytes = bytes
        guard try !isOfSmallOrder() else { throw .invalidKey }
    }

    init(_ key: Curve25519.KeyAgreement.PublicKey) {
        bytes = [UInt8](key.rawRepresentation)
    }

    /// The key in canonical base64.
    package var text: String { CanonicalBase64.encode(bytes) }

    /// What a bundle names the key by: the first four bytes of its SHA-256 in hexadecimal.
    package var id: String { Hexadecimal.encode(Hash32.sha256(bytes).bytes.prefix(4)) }

    /// Whether the secret it has in common with anybody is zero (RFC 7748 section 6.1): whoever seals to it seals to all.
    private func isOfSmallOrder() throws(BundleError) -> Bool {
        let key = try agreementKey()
        do {
            let secret = try Curve25519.KeyAgreement.PrivateKey().sharedSecretFromKeyAgreement(with: key)
            return secret.withUnsafeBytes { $0.allSatisfy { $0 == 0 } }
        } catch {
            return true
        }
    }

    /// The key as the library takes it.
    func agreementKey() throws(BundleError) -> Curve25519.KeyAgreement.PublicKey {
        do {
            return try Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes)
        } catch {
            throw .invalidKey
        }
    }
}
