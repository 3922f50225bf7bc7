import Crypto
import FoundationEssentials

/// Ed25519 (RFC 8032) with the keys swift-crypto holds ready, and the check it lacks.
enum Ed25519 {
    /// The length of a public key in bytes.
    static let publicKeyBytes = 32
    /// The length of a private key's seed in bytes.
    static let seedBytes = 32
    /// The length of a signature in bytes.
    static let signatureBytes = 64

    /// A private key, made once and used for every signature.
    struct PrivateKey: Sendable {
        private let key: Curve25519.Signing.PrivateKey

        /// A key from the system's randomness.
        init() {
            key = Curve25519.Signing.PrivateKey()
        }

        /// The key of `seed`, or `nil` unless it has 32 bytes.
        init?(seed: [UInt8]) {
            // The library refuses nothing but a wrong length, which `nil` says.
            guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
            self.key = key
        }

        /// The 32 secret bytes.
        var seed: [UInt8] { Array(key.rawRepresentation) }

        /// The public key's 32 bytes.
        var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

        /// The 64 bytes of the signature over `message`.
        func signature(for message: [UInt8]) throws(LedgerError) -> [UInt8] {
            do {
                return Array(try key.signature(for: message))
            } catch {
                throw .signingFailed
            }
        }
    }

    /// A public key that passed the check for weakness.
    struct PublicKey: Sendable {
        private let key: Curve25519.Signing.PublicKey

        /// The key of `bytes`; refuses wrong lengths, small-order points and non-canonical encodings.
        init(bytes: [UInt8]) throws(LedgerError) {
            guard bytes.count == publicKeyBytes else { throw .malformedKey(expected: "a public key of 32 bytes") }
            guard !WeakPoint.isWeak(bytes) else { throw .weakKey }
            do {
                key = try Curve25519.Signing.PublicKey(rawRepresentation: bytes)
            } catch {
                throw .malformedKey(expected: "a public key of 32 bytes")
            }
        }

        /// Whether `signature` (64 bytes) was made over `message` with this key. S must be below the group's order.
        func isValidSignature(_ signature: [UInt8], for message: ArraySlice<UInt8>) -> Bool {
            key.isValidSignature(signature, for: message)
        }
    }
}
