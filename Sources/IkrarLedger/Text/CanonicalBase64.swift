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
        var index = 0
        while index + 2 < bytes.count {
            let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
            text.append(digit(group >> 18))
            text.append(digit(group >> 12))
            text.append(digit(group >> 6))
            text.append(digit(group))
            index += 3
        }
        switch bytes.count - index {
        case 1:
            let group = UInt32(bytes[index]) << 16
            text.append(digit(group >> 18))
            text.append(digit(group >> 12))
            text.append(padding)
            text.append(padding)
        case 2:
            let group = UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8
            text.append(digit(group >> 18))
            text.append(digit(group >> 12))
            text.append(digit(group >> 6))
            text.append(padding)
        default: break
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

    private static func digit(_ group: UInt32) -> UInt8 {
        let value = UInt8(truncatingIfNeeded: group & 63)
        return switch value {
        case 0..<26: value + 0x41
        case 26..<52: value - 26 + 0x61
        case 52..<62: value - 52 + 0x30
        case 62: UInt8(ascii: "+")
        default: UInt8(ascii: "/")
        }
    }

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
