/// Base64 of RFC 4648 section 4, with padding, where every byte string has exactly one text.
///
/// Decoding refuses what re-encoding would not give back: missing or surplus padding, line breaks, and set bits behind
/// the last byte. Two bits of a 68-byte signature would otherwise be free to flip.
package enum CanonicalBase64 {
    /// The padded base64 text of `bytes`.
    package static func encode(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(encodedCount(of: bytes.count))
        bytes.withUnsafeBytes { append($0, to: &text) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes whose canonical text is `text`, or `nil`.
    package static func decode(_ text: String) -> [UInt8]? {
        decode(Array(text.utf8)[...])
    }

    /// The number of characters `count` bytes take.
    static func encodedCount(of count: Int) -> Int {
        (count + 2) / 3 * 4
    }

    /// Appends the padded text of `bytes` to `text`.
    static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        // Written beside the array and appended at once: an array checks and counts for each byte.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: encodedCount(of: bytes.count)) { characters in
            var index = 0
            var end = 0
            while index < bytes.count {
                let left = bytes.count - index
                let second = left > 1 ? bytes[index + 1] : 0
                let third = left > 2 ? bytes[index + 2] : 0
                let group = UInt32(bytes[index]) << 16 | UInt32(second) << 8 | UInt32(third)
                characters[end] = digit(group >> 18)
                characters[end + 1] = digit(group >> 12)
                characters[end + 2] = left > 1 ? digit(group >> 6) : padding
                characters[end + 3] = left > 2 ? digit(group) : padding
                index += 3
                end += 4
            }
            text.append(contentsOf: characters)
        }
    }

    /// The bytes whose canonical text is the ASCII in `text`, or `nil`.
    static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        guard text.count.isMultiple(of: 4) else { return nil }
        var digits = text
        for _ in 0..<2 where digits.last == padding { digits.removeLast() }

        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count * 3 / 4)
        var pending: UInt32 = 0
        var pendingBits = 0
        for character in digits {
            guard let value = value(of: character) else { return nil }
            pending = pending << 6 | UInt32(value)
            pendingBits += 6
            if pendingBits >= 8 {
                pendingBits -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> pendingBits))
                pending &= (1 << pendingBits) - 1
            }
        }
        // Six left-over bits would be a digit that belongs to no byte; any set bit has a second spelling.
        guard pendingBits < 6, pending == 0 else { return nil }
        return bytes
    }

    private static let padding = UInt8(ascii: "=")

    private static let digits: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    private static func digit(_ group: UInt32) -> UInt8 { digits.utf8Start[Int(group & 63)] }

    private static func value(of character: UInt8) -> UInt8? {
        switch character {
        case 0x41...0x5A: character - 0x41
        case 0x61...0x7A: character - 0x61 + 26
        case 0x30...0x39: character - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
