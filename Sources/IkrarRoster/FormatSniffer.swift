/// Recognises from a file's first bytes that it is no text at all, or in which encoding its text is.
enum FormatSniffer {
    /// What the beginning of a text file tells.
    struct Text: Equatable {
        /// The encoding; `.utf8` stands for every ASCII-compatible one until a byte proves otherwise.
        var encoding: RosterEncoding
        /// The length of the byte order mark.
        var byteOrderMarkLength: Int
    }

    /// The encoding of the text that begins with `prefix`.
    static func sniff(_ prefix: [UInt8]) throws(RosterFileRefusal) -> Text {
        if prefix.isEmpty { throw .empty }
        if let format = foreignFormat(prefix) { throw .isSpreadsheet(format) }
        let text = try encoding(of: prefix)
        if beginsWithMarkup(prefix, text) { throw .isSpreadsheet(.html) }
        return text
    }

    private static func foreignFormat(_ prefix: [UInt8]) -> RosterFileRefusal.Format? {
        if prefix.starts(with: [0x50, 0x4B, 0x03, 0x04]) || prefix.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return .xlsx
        }
        if prefix.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            // An encrypted workbook is an OLE file too; its directory names the stream that holds the real one.
            return prefix.containsUTF16("EncryptedPackage") ? .passwordProtected : .xls
        }
        // BIFF2 to BIFF5 workbooks without the OLE wrapping.
        if prefix.count > 4, prefix[0] == 0x09, [0x00, 0x02, 0x04, 0x08].contains(prefix[1]), prefix[3] == 0 {
            return .xls
        }
        if prefix.starts(with: Array("%PDF-".utf8)) { return .pdf }
        let compressed: [[UInt8]] = [
            [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x37, 0x7A, 0xBC, 0xAF],
            Array("Rar!".utf8), Array("BZh".utf8),
        ]
        return compressed.contains { prefix.starts(with: $0) } ? .compressed : nil
    }

    private static func encoding(of prefix: [UInt8]) throws(RosterFileRefusal) -> Text {
        if prefix.starts(with: [0xEF, 0xBB, 0xBF]) { return Text(encoding: .utf8, byteOrderMarkLength: 3) }
        if prefix.starts(with: [0xFF, 0xFE]) { return Text(encoding: .utf16LittleEndian, byteOrderMarkLength: 2) }
        if prefix.starts(with: [0xFE, 0xFF]) { return Text(encoding: .utf16BigEndian, byteOrderMarkLength: 2) }
        // Names and numbers are mostly ASCII, so every second byte of UTF-16 is zero, and always the same half.
        var zeros = [0, 0]
        for (index, byte) in prefix.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        if zeros == [0, 0] {
            let controls = prefix.count { $0 < 0x20 && !allowedControls.contains($0) }
            if controls > controlsMax, controls * 100 > prefix.count { throw .notText }
            return Text(encoding: .utf8, byteOrderMarkLength: 0)
        }
        let half = prefix.count / 2
        if zeros[0] == 0, zeros[1] * 2 > half { return Text(encoding: .utf16LittleEndian, byteOrderMarkLength: 0) }
        if zeros[1] == 0, zeros[0] * 2 > half { return Text(encoding: .utf16BigEndian, byteOrderMarkLength: 0) }
        throw .notText
    }

    /// Stray control characters in a text file of any length; binary files have them by the hundred.
    private static let controlsMax = 16
    /// Tab, line feed, form feed, carriage return, and the end-of-file mark of DOS.
    private static let allowedControls: [UInt8] = [0x09, 0x0A, 0x0C, 0x0D, 0x1A]

    private static func beginsWithMarkup(_ prefix: [UInt8], _ text: Text) -> Bool {
        let visible = prefix.dropFirst(text.byteOrderMarkLength).lazy.filter { $0 > 0x20 }.prefix(2)
        var iterator = visible.makeIterator()
        guard iterator.next() == UInt8(ascii: "<"), let second = iterator.next() else { return false }
        return second == UInt8(ascii: "!") || second == UInt8(ascii: "?") || second.isASCIILetter
    }
}

extension [UInt8] {
    /// Whether the ASCII text occurs here in UTF-16LE, as names inside OLE files are written.
    fileprivate func containsUTF16(_ text: String) -> Bool {
        let needle = text.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        guard let first = needle.first, count >= needle.count else { return false }
        for start in 0...(count - needle.count) where self[start] == first {
            if self[start..<(start + needle.count)].elementsEqual(needle) { return true }
        }
        return false
    }
}
