/// The Ed25519 public keys under which a signature proves nothing (C2SP/CCTV, `ed25519`).
///
/// BoringSSL accepts a forged signature over any message under a small-order key, and lets one point have two
/// encodings, hence two key IDs.
enum WeakPoint {
    /// Whether 32 bytes encode a small-order point or are not the canonical encoding of their point.
    static func isWeak(_ encoding: [UInt8]) -> Bool {
        precondition(encoding.count == Ed25519.publicKeyBytes)
        var y = encoding
        // The top bit is the sign of x. For these points either sign is weak: with x = 0 it is non-canonical.
        y[31] &= 0x7F
        return !isBelowPrime(y) || smallOrderY.contains(y)
    }

    /// The y coordinates of the eight points whose order divides 8, little-endian.
    private static let smallOrderY: [[UInt8]] = [
        [0] + [UInt8](repeating: 0, count: 31),
        [1] + [UInt8](repeating: 0, count: 31),
        [0xEC] + [UInt8](repeating: 0xFF, count: 30) + [0x7F],
        [
            0x26, 0xE8, 0x95, 0x8F, 0xC2, 0xB2, 0x27, 0xB0, 0x45, 0xC3, 0xF4, 0x89, 0xF2, 0xEF, 0x98, 0xF0,
            0xD5, 0xDF, 0xAC, 0x05, 0xD3, 0xC6, 0x33, 0x39, 0xB1, 0x38, 0x02, 0x88, 0x6D, 0x53, 0xFC, 0x05,
        ],
        [
            0xC7, 0x17, 0x6A, 0x70, 0x3D, 0x4D, 0xD8, 0x4F, 0xBA, 0x3C, 0x0B, 0x76, 0x0D, 0x10, 0x67, 0x0F,
            0x2A, 0x20, 0x53, 0xFA, 0x2C, 0x39, 0xCC, 0xC6, 0x4E, 0xC7, 0xFD, 0x77, 0x92, 0xAC, 0x03, 0x7A,
        ],
    ]

    /// Whether the little-endian `y` is below p = 2^255 − 19.
    private static func isBelowPrime(_ y: [UInt8]) -> Bool {
        let isTopFull = y[31] == 0x7F && y[1..<31].allSatisfy { $0 == 0xFF }
        return !isTopFull || y[0] < 0xED
    }
}
