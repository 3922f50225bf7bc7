/// What may stand behind a key on a line of a record or an opening.
package enum LineValue {
    /// The rule, in the words errors use.
    static let rule = "UTF-8 text without control characters, not empty, no space at either end"

    /// Whether `text` keeps the rule.
    package static func isAllowed(_ text: String) -> Bool {
        isAllowed(Array(text.utf8)[...])
    }

    /// Whether `bytes` (assumed UTF-8) keep the rule: not empty, no space at either end, and none of C0, DEL, C1,
    /// U+2028 and U+2029, which would let one line look like two.
    static func isAllowed(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20 else { return false }
        return !holdsControlCharacter(bytes)
    }

    /// The text of `bytes` when they are UTF-8 (never repaired) and keep the rule, else `nil`.
    static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        guard isAllowed(bytes) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func holdsControlCharacter(_ bytes: ArraySlice<UInt8>) -> Bool {
        if isPlain(bytes) { return false }
        var previous: UInt8 = 0
        var beforePrevious: UInt8 = 0
        for byte in bytes {
            if byte < 0x20 || byte == 0x7F { return true }
            if previous == 0xC2, (0x80...0x9F).contains(byte) { return true }
            if beforePrevious == 0xE2, previous == 0x80, byte == 0xA8 || byte == 0xA9 { return true }
            beforePrevious = previous
            previous = byte
        }
        return false
    }

    /// Whether `bytes` are printable ASCII, as nearly all are. Without an early end, so that the processor takes many at once.
    private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var odd: UInt8 = 0
            for byte in bytes { odd |= (byte &- 0x20) >= 0x5F ? 1 : 0 }
            return odd == 0
        }
    }
}
