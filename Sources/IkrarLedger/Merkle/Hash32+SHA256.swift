import Crypto

extension Hash32 {
    /// SHA-256 of `bytes`.
    package static func sha256(_ bytes: [UInt8]) -> Hash32 {
        var hasher = SHA256()
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return hasher.finalize().withUnsafeBytes { Hash32(unchecked: $0) }
    }

    /// SHA-256 of `prefix` and then `bytes`.
    static func sha256(prefix: UInt8, _ bytes: [UInt8]) -> Hash32 {
        var hasher = SHA256()
        Swift.withUnsafeBytes(of: prefix) { hasher.update(bufferPointer: $0) }
        bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return hasher.finalize().withUnsafeBytes { Hash32(unchecked: $0) }
    }

    /// SHA-256 of `prefix` and then both hashes.
    static func sha256(prefix: UInt8, _ left: Hash32, _ right: Hash32) -> Hash32 {
        var hasher = SHA256()
        Swift.withUnsafeBytes(of: prefix) { hasher.update(bufferPointer: $0) }
        left.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        right.withUnsafeBytes { hasher.update(bufferPointer: $0) }
        return hasher.finalize().withUnsafeBytes { Hash32(unchecked: $0) }
    }
}
