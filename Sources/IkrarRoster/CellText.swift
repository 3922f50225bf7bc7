/// What the bytes of a cell say to a person.
enum CellText {
    /// The text on one line: line breaks, tabs and no-break spaces become spaces, runs of them one space, ends are trimmed.
    /// `nil` when nothing is left, or only a mark for "nothing" (`-`, `--`, `NULL`).
    ///
    /// Other control characters become spaces, too: whoever keeps the text asks ``controlCharacter(in:)`` first.
    static func clean(_ bytes: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var pendingSpace = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = spaceLength(bytes, at: index)
            if length > 0, result.isEmpty || !isByteOrderMark(bytes, at: index) {
                pendingSpace = !result.isEmpty
                index += length
                continue
            }
            if pendingSpace { result.append(.space) }
            pendingSpace = false
            result.append(bytes[index])
            index += 1
        }
        return meansNothing(result) ? nil : String(decoding: result, as: UTF8.self)
    }

    /// The first control character that the text cannot be kept with; `nil` when there is none. Tabs and line breaks are white
    /// space.
    static func controlCharacter(in bytes: ArraySlice<UInt8>) -> UInt32? {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let length = spaceLength(bytes, at: index)
            switch scalar(bytes, at: index, length: length) {
            case nil, 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0xFEFF: break
            case let control?: return control
            }
            index += max(length, 1)
        }
        return nil
    }

    /// The white space or control character of this length; `nil` for other characters.
    private static func scalar(_ bytes: ArraySlice<UInt8>, at index: Int, length: Int) -> UInt32? {
        switch length {
        case 1: UInt32(bytes[index])
        case 2: UInt32(bytes[index + 1])
        case 3: isByteOrderMark(bytes, at: index) ? 0xFEFF : 0x2000 + UInt32(bytes[index + 2]) - 0x80
        default: nil
        }
    }

    private static func isByteOrderMark(_ bytes: ArraySlice<UInt8>, at index: Int) -> Bool {
        index + 2 < bytes.endIndex && bytes[index] == 0xEF && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF
    }

    /// Whether the cell has a byte sequence that was no text in the file's encoding.
    static func isUnreadable(_ bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0xEF, index + 2 < bytes.endIndex, bytes[index + 1] == 0xBF, bytes[index + 2] == 0xBD {
                return true
            }
            index += 1
        }
        return false
    }

    /// The length of the white space or control character at `index`; 0 when there is none.
    private static func spaceLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
        let byte = bytes[index]
        if byte <= .space || byte == 0x7F { return 1 }
        if byte < 0xC2 { return 0 }
        // C1 controls and U+00A0.
        if byte == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] <= 0xA0 { return 2 }
        // U+2028, U+2029, and the byte order mark some programs put before every cell.
        guard index + 2 < bytes.endIndex else { return 0 }
        if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9 { return 3 }
        if byte == 0xEF, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { return 3 }
        return 0
    }

    private static func meansNothing(_ bytes: [UInt8]) -> Bool {
        if bytes.isEmpty { return true }
        if bytes.count <= 3, bytes.allSatisfy({ $0 == UInt8(ascii: "-") }) { return true }
        return bytes.count == 4 && bytes.map(\.loweredASCII) == Array("null".utf8)
    }
}
