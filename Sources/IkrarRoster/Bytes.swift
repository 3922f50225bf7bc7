extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let tab = UInt8(ascii: "\t")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let semicolon = UInt8(ascii: ";")

    /// Whether this is one of `0`…`9`.
    var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
    /// Whether this is one of `a`…`z` and `A`…`Z`.
    var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
    /// The lower-case letter of an ASCII letter, everything else as it is.
    var loweredASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension ArraySlice<UInt8> {
    /// Whether there is nothing but spaces, control characters and no-break spaces.
    var isBlank: Bool {
        var index = startIndex
        while index < endIndex {
            if self[index] <= .space {
                index += 1
            } else if self[index] == 0xC2, index + 1 < endIndex, self[index + 1] == 0xA0 {
                index += 2
            } else {
                return false
            }
        }
        return true
    }
}
