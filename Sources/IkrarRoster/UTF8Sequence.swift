/// The well-formed byte sequences of UTF-8 (Unicode 16, table 3-7).
enum UTF8Sequence {
    /// What stands at a place in a buffer.
    enum Length: Equatable {
        /// A whole character of this many bytes.
        case complete(Int)
        /// The beginning of a character; the buffer ends inside it.
        case cut
        /// No character begins here.
        case invalid
    }

    /// The character that begins at `index`, which must hold a byte of 0x80 or more.
    static func length(at index: Int, in bytes: ArraySlice<UInt8>) -> Length {
        let lead = bytes[index]
        let count: Int
        var secondMin: UInt8 = 0x80
        var secondMax: UInt8 = 0xBF
        switch lead {
        case 0xC2...0xDF: count = 2
        case 0xE0: (count, secondMin) = (3, 0xA0)
        case 0xED: (count, secondMax) = (3, 0x9F)
        case 0xE1...0xEF: count = 3
        case 0xF0: (count, secondMin) = (4, 0x90)
        case 0xF4: (count, secondMax) = (4, 0x8F)
        case 0xF1...0xF3: count = 4
        default: return .invalid
        }
        for offset in 1..<count {
            guard index + offset < bytes.endIndex else { return .cut }
            let byte = bytes[index + offset]
            let isGood = offset == 1 ? byte >= secondMin && byte <= secondMax : byte & 0xC0 == 0x80
            if !isGood { return .invalid }
        }
        return .complete(count)
    }
}

extension [UInt8] {
    /// Appends the scalar `value` in UTF-8; it must not be a surrogate.
    mutating func appendUTF8(_ value: UInt32) {
        switch value {
        case 0..<0x80:
            append(UInt8(value))
        case 0x80..<0x800:
            append(0xC0 | UInt8(value >> 6))
            append(0x80 | UInt8(value & 0x3F))
        case 0x800..<0x10000:
            append(0xE0 | UInt8(value >> 12))
            append(0x80 | UInt8(value >> 6 & 0x3F))
            append(0x80 | UInt8(value & 0x3F))
        default:
            append(0xF0 | UInt8(value >> 18))
            append(0x80 | UInt8(value >> 12 & 0x3F))
            append(0x80 | UInt8(value >> 6 & 0x3F))
            append(0x80 | UInt8(value & 0x3F))
        }
    }
}
