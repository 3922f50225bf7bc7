/// Decimal numbers with one spelling each: digits only, no sign, no leading zero.
package enum CanonicalDecimal {
    /// The largest number a record may carry. SQLite's integers end here, and so a number that parses can be stored.
    package static let maximum = UInt64(Int64.max)

    /// The value of the ASCII digits in `text`, or `nil` when it is not canonical or exceeds ``maximum``.
    package static func decode(_ text: ArraySlice<UInt8>) -> UInt64? {
        // 19 digits hold `maximum` and cannot overflow 64 bits.
        guard let first = text.first, text.count <= 19, first != UInt8(ascii: "0") || text.count == 1 else {
            return nil
        }
        var value: UInt64 = 0
        for character in text {
            guard (0x30...0x39).contains(character) else { return nil }
            value = value * 10 + UInt64(character - 0x30)
        }
        return value <= maximum ? value : nil
    }

    /// The value of exactly `text.count` digits, leading zeros allowed, as in dates; `nil` for any other byte.
    static func decodeFixedWidth(_ text: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for character in text {
            guard (0x30...0x39).contains(character) else { return nil }
            value = value * 10 + Int(character - 0x30)
        }
        return value
    }
}
