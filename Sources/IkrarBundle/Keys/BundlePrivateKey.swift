import Crypto
import IkrarLedger

/// The private key that opens bundles: X25519. Made at HQ, for this alone, and it stays there.
package struct BundlePrivateKey: Sendable {
    private static let prefix = "IKRAR+BUNDLE+KEY+"

    let key: Curve25519.KeyAgreement.PrivateKey

    /// A new key.
    package static func generate() -> BundlePrivateKey {
        BundlePrivateKey(key: Curve25519.KeyAgreement.PrivateKey())
    }

    /// The key in `text`, as ``text`` writes it.
    package init(parsing text: String) throws(BundleError) {
        guard text.hasPrefix(Self.prefix), let bytes = CanonicalBase64.decode(String(text.dropFirst(Self.prefix.count)))
        else { throw .invalidKey }
        do {
            key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
        } catch {
            throw .invalidKey
        }
    }

    private init(key: Curve25519.KeyAgreement.PrivateKey) {
        self.key = key
    }

    /// The key for its file.
    package var text: String { Self.prefix + CanonicalBase64.encode([UInt8](key.rawRepresentation)) }

    /// Its public half.
    package var publicKey: BundlePublicKey { BundlePublicKey(key.publicKey) }
}
