import Crypto

/// The key under which the roster keeps identifiers: an identifier can be recognised but not read back.
///
/// A NIP has about 10^10 plausible values, so a plain hash of one hides nothing; the key makes the difference.
struct IdentifierKey: Sendable {
    /// 256 bits, the strength of the hash.
    static let byteCount = 32

    private let key: SymmetricKey
    /// The code of no text: copied for each, it saves working the key in anew.
    private let empty: HMAC<SHA256>

    /// `nil` unless there are exactly ``byteCount`` bytes.
    init?(bytes: [UInt8]) {
        guard bytes.count == Self.byteCount else { return nil }
        key = SymmetricKey(data: bytes)
        empty = HMAC(key: key)
    }

    var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// HMAC-SHA256 of an identifier's canonical digits.
    func hmac(digits: String) -> [UInt8] { hmac(purpose: "identifier", digits) }

    /// HMAC-SHA256 of an opaque token, such as a badge's QR code.
    func hmac(token: String) -> [UInt8] { hmac(purpose: "token", token) }

    /// A short fingerprint of a request, to tell a repetition from a reused request id.
    func fingerprint(_ request: String) -> [UInt8] { Array(hmac(purpose: "request", request).prefix(16)) }

    private func hmac(purpose: StaticString, _ text: String) -> [UInt8] {
        var message: [UInt8] = []
        message.reserveCapacity(purpose.utf8CodeUnitCount + 1 + text.utf8.count)
        purpose.withUTF8Buffer { message.append(contentsOf: $0) }
        message.append(0x0A)
        message.append(contentsOf: text.utf8)
        var code = empty
        code.update(data: message)
        return code.finalize().withUnsafeBytes { Array($0) }
    }
}
