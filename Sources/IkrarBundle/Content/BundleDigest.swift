import Crypto
import IkrarLedger

/// SHA-256 of what a bundle's closing note is about, taken while it goes by.
struct BundleDigest: Sendable {
    private var hasher = SHA256()

    /// Takes in `bytes`.
    mutating func add(_ bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }

    /// The hash of all that was taken in.
    var value: Hash32 {
        guard let hash = Hash32(bytes: Array(hasher.finalize())) else {
            preconditionFailure("SHA-256 has 32 bytes")
        }
        return hash
    }
}
