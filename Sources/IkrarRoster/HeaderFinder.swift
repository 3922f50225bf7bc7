/// Finds the delimiter and the header in the first rows of a file: the delimiter is the one with which the header shows.
struct HeaderFinder {
    /// The character between two cells.
    let delimiter: UInt8
    /// The bytes to leave out at the beginning: the `sep=;` line.
    let skippedBytes: Int
    /// The header.
    let header: RosterHeader

    /// Looks into `prefix`, the first text of a file; `isWholeFile` tells that nothing follows.
    /// - Throws: `.noHeader`, or `.missingColumns` when the only header found lacks columns.
    init(prefix: [UInt8], isWholeFile: Bool) throws(RosterFileRefusal) {
        let declared = Self.declaredDelimiter(prefix)
        skippedBytes = declared?.length ?? 0
        var best: (delimiter: UInt8, header: RosterHeader)?
        let candidates = [declared?.delimiter].compactMap(\.self) + [.semicolon, .comma, .tab]
        for delimiter in candidates {
            guard let header = Self.header(prefix, skippedBytes, delimiter, isWholeFile) else { continue }
            if let best, Self.quality(best.header) >= Self.quality(header) { continue }
            best = (delimiter, header)
            if delimiter == declared?.delimiter { break }
        }
        guard let best else { throw .noHeader }
        if !best.header.missing.isEmpty { throw .missingColumns(headerRow: best.header.row, best.header.missing) }
        delimiter = best.delimiter
        header = best.header
    }

    /// A complete header beats one that lacks columns; then the one that tells more wins.
    private static func quality(_ header: RosterHeader) -> Int {
        header.columnsUsed.count - header.missing.count * RosterColumn.allCases.count
    }

    /// The first complete header among the first rows, else the first with two known columns.
    private static func header(
        _ prefix: [UInt8],
        _ start: Int,
        _ delimiter: UInt8,
        _ isWholeFile: Bool
    ) -> RosterHeader? {
        var tokenizer = CSVTokenizer(delimiter: delimiter)
        var offset = start
        var incomplete: RosterHeader?
        do {
            for _ in 0..<RosterLimits.headerRowsMax {
                if try !tokenizer.readRow(from: prefix, at: &offset) {
                    guard isWholeFile, try tokenizer.finish() else { break }
                }
                guard let header = RosterHeader(tokenizer.row) else { continue }
                if header.missing.isEmpty { return header }
                incomplete = incomplete ?? header
            }
        } catch {
            // With a wrong delimiter any text may break a limit; with the right one the reader meets it again and says so.
        }
        return incomplete
    }

    /// The delimiter of a first line `sep=;`, which Excel writes and obeys, and the length of that line.
    private static func declaredDelimiter(_ prefix: [UInt8]) -> (delimiter: UInt8, length: Int)? {
        let line = prefix.prefix(16).prefix { $0 != .lineFeed && $0 != .carriageReturn }
        let bare = line.filter { $0 != .quote }
        guard bare.count >= 5, bare.prefix(4).map(\.loweredASCII) == Array("sep=".utf8) else { return nil }
        let delimiter = bare[4]
        guard bare.dropFirst(5).allSatisfy({ $0 == delimiter || $0 == .space }), delimiter < 0x80 else { return nil }
        guard !delimiter.isASCIILetter, !delimiter.isASCIIDigit else { return nil }
        var length = line.count
        if length < prefix.count, prefix[length] == .carriageReturn { length += 1 }
        if length < prefix.count, prefix[length] == .lineFeed { length += 1 }
        return (delimiter, length)
    }
}
