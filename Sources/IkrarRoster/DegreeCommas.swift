/// Unquoted commas of academic degrees in a comma-separated file: `199…,FULAN, S.Sos., M.Si.,DINAS …`.
enum DegreeCommas {
    /// The row's cells in the header's columns.
    /// - Throws: `.ragged` when the cells do not fit and no degrees explain it, `.ambiguousCommas` when more than one
    ///   reading is possible, `.unbalancedQuote` when a stray quote joined lines. A shorter row fits: exports leave out
    ///   empty cells at the end.
    static func align(
        _ row: CSVRow,
        to header: RosterHeader,
        delimiter: UInt8
    ) throws(RosterRefusalReason) -> RowCells {
        let extra = row.count - header.cellCount
        if extra <= 0 {
            if delimiter == .comma, isShifted(row, header, isShort: extra < 0) { throw .ambiguousCommas }
            return RowCells(row)
        }
        if (header.cellCount..<row.count).allSatisfy({ row.cell($0).isBlank }) { return RowCells(row) }
        if row.quotedLineBreaks > 0 { throw .unbalancedQuote(lines: row.quotedLineBreaks + 1) }
        guard delimiter == .comma else { throw .ragged(expected: header.cellCount, found: row.count) }
        let places = (0..<header.cellCount).filter { start in
            !row.cell(start).isBlank && (1...extra).allSatisfy { isDegree(row.cell(start + $0)) }
        }
        if places.count > 1 { throw .ambiguousCommas }
        guard let place = places.first, let column = header.column(at: place), column == .name || column == .titleAfter
        else { throw .ragged(expected: header.cellCount, found: row.count) }
        return RowCells(row, mergedIndex: place, extra: extra)
    }

    /// Whether a degree stands where the column after the name should be, though the number of cells looks right.
    private static func isShifted(_ row: CSVRow, _ header: RosterHeader, isShort: Bool) -> Bool {
        guard let name = header.index(of: .name), isDegree(row.cell(name + 1)) else { return false }
        let next = header.column(at: name + 1)
        return isShort || next != .titleAfter && next != .titleBefore
    }

    /// Whether the cell is a degree or title such as `S.Sos.`, `M. Si`, `A.Md.Keb.`, `SH`, `Ph.D`.
    static func isDegree(_ cell: ArraySlice<UInt8>) -> Bool {
        guard let text = CellText.clean(cell), text.utf8.count <= degreeBytesMax else { return false }
        guard text.utf8.allSatisfy({ $0.isASCIILetter || $0 == UInt8(ascii: ".") || $0 == .space }) else {
            return false
        }
        let parts = text.split(separator: ".").map { Folding.fold($0.utf8) }
        guard let first = parts.first else { return false }
        if !text.contains(".") { return undotted.contains(first) }
        let start = first.prefix { $0 != " " }
        return beginnings.contains(String(start)) && parts.allSatisfy { $0.utf8.count <= degreePartBytesMax }
    }

    /// The longest degree seen is `Sp.KKLP.Subsp.FOMC` (18).
    private static let degreeBytesMax = 24
    /// Letters between two dots; `Psych`, `Subsp` have five, `Epid` four.
    private static let degreePartBytesMax = 6
    private static let beginnings: Set<String> = [
        "s", "m", "a", "b", "d", "dr", "drs", "dra", "drg", "drh", "ir", "ph", "sp", "ns", "ners", "apt", "lc", "bc",
        "prof", "psi", "sh", "se", "mm", "st", "mt", "gr", "cht", "ec",
    ]
    private static let undotted: Set<String> = [
        "sh", "se", "st", "ss", "sag", "sip", "skm", "skep", "skom", "spd", "spdi", "spt", "ssi", "ssos", "sstp", "sst",
        "ma", "mm", "mh", "mt", "map", "mkes", "mkom", "mpd", "msi", "mkn", "msc", "amd", "ners", "ns", "apt", "phd",
        "bsc", "mba", "mpa", "gr",
    ]
}
