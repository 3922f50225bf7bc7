/// Turns the bytes of a text file, in pieces of any size, into UTF-8.
///
/// A file that began as ASCII is taken as UTF-8 until the first byte that cannot be: from there on it is Windows-1252,
/// and as everything before was ASCII nothing has to be decoded again. If real UTF-8 was seen before, or if a byte has no
/// meaning in the encoding, U+FFFD stands for it and the reader refuses the rows that need the cell.
struct TextDecoder {
    /// The encoding found so far; final when the file has been decoded to its end.
    private(set) var encoding: RosterEncoding
    private var pending: [UInt8] = []
    private var hasSeenMultibyte = false

    /// A decoder for text in `encoding`; the byte order mark must have been removed.
    init(encoding: RosterEncoding) {
        self.encoding = encoding
        hasSeenMultibyte = encoding != .utf8
    }

    /// A decoder for a file whose byte order mark says that it is UTF-8.
    static func certainUTF8() -> TextDecoder {
        var decoder = TextDecoder(encoding: .utf8)
        decoder.hasSeenMultibyte = true
        return decoder
    }

    /// Appends the text of `bytes` to `output`, keeping a character cut at the end for the next call.
    /// - Throws: `.notText` at a NUL in a text of single bytes.
    mutating func decode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) throws(RosterFileRefusal) {
        try decode(bytes, isLast: false, into: &output)
    }

    /// Appends what was kept of a cut character as U+FFFD, or as Windows-1252 where that is possible.
    mutating func finish(into output: inout [UInt8]) throws(RosterFileRefusal) {
        try decode([], isLast: true, into: &output)
    }

    private mutating func decode(
        _ bytes: ArraySlice<UInt8>,
        isLast: Bool,
        into output: inout [UInt8]
    ) throws(RosterFileRefusal) {
        let input: ArraySlice<UInt8>
        if pending.isEmpty {
            input = bytes
        } else {
            input = ArraySlice(pending + bytes)
            pending.removeAll()
        }
        switch encoding {
        case .utf8: try decodeUTF8(input, isLast: isLast, into: &output)
        case .windows1252: try decodeWindows1252(input, into: &output)
        case .utf16LittleEndian: decodeUTF16(input, lowByteFirst: true, isLast: isLast, into: &output)
        case .utf16BigEndian: decodeUTF16(input, lowByteFirst: false, isLast: isLast, into: &output)
        }
    }

    private mutating func decodeUTF8(
        _ input: ArraySlice<UInt8>,
        isLast: Bool,
        into output: inout [UInt8]
    ) throws(RosterFileRefusal) {
        var index = input.startIndex
        while index < input.endIndex {
            let runStart = index
            while index < input.endIndex, input[index] < 0x80, input[index] != 0 { index += 1 }
            output.append(contentsOf: input[runStart..<index])
            guard index < input.endIndex else { return }
            if input[index] == 0 { throw .notText }
            switch UTF8Sequence.length(at: index, in: input) {
            case .complete(let length):
                output.append(contentsOf: input[index..<(index + length)])
                index += length
                hasSeenMultibyte = true
            case .cut where !isLast:
                pending = Array(input[index...])
                return
            case .cut, .invalid:
                guard hasSeenMultibyte else {
                    encoding = .windows1252
                    return try decodeWindows1252(input[index...], into: &output)
                }
                output.append(contentsOf: Self.replacement)
                index += 1
            }
        }
    }

    private func decodeWindows1252(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) throws(RosterFileRefusal) {
        for byte in input {
            if byte == 0 { throw .notText }
            if byte < 0x80 {
                output.append(byte)
            } else if byte >= 0xA0 {
                output.appendUTF8(UInt32(byte))
            } else {
                output.appendUTF8(UInt32(Self.windows1252High[Int(byte - 0x80)]))
            }
        }
    }

    private mutating func decodeUTF16(
        _ input: ArraySlice<UInt8>,
        lowByteFirst: Bool,
        isLast: Bool,
        into output: inout [UInt8]
    ) {
        func unit(at index: Int) -> UInt32 {
            let first = UInt32(input[index])
            let second = UInt32(input[index + 1])
            return lowByteFirst ? first | second << 8 : first << 8 | second
        }
        var index = input.startIndex
        while index + 1 < input.endIndex {
            let high = unit(at: index)
            guard high >= 0xD800, high < 0xDC00 else {
                output.appendUTF8(high >= 0xDC00 && high < 0xE000 || high == 0 ? 0xFFFD : high)
                index += 2
                continue
            }
            guard index + 3 < input.endIndex else {
                if !isLast { break }
                output.append(contentsOf: Self.replacement)
                index += 2
                continue
            }
            let low = unit(at: index + 2)
            if low >= 0xDC00, low < 0xE000 {
                output.appendUTF8(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
                index += 4
            } else {
                output.append(contentsOf: Self.replacement)
                index += 2
            }
        }
        guard index < input.endIndex else { return }
        if isLast {
            output.append(contentsOf: Self.replacement)
        } else {
            pending = Array(input[index...])
        }
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// What Windows-1252 means by 0x80…0x9F (WHATWG index, with the five unassigned bytes as U+FFFD).
    private static let windows1252High: [UInt16] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
