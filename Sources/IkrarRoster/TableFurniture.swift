/// Rows that belong to the printed table and not to a person: column numbers, totals, signature blocks.
enum TableFurniture {
    /// Whether the row's cells count 1, 2, 3, … (also in brackets), as under many printed headers.
    static func isColumnNumbers(_ row: CSVRow) -> Bool {
        var expected = 1
        for index in 0..<row.count {
            let cell = row.cell(index)
            if cell.isBlank { continue }
            guard let text = CellText.clean(cell), text.utf8.count <= 5 else { return false }
            let digits = text.utf8.filter { $0.isASCIIDigit }
            let isBare = text.utf8.allSatisfy { $0.isASCIIDigit || brackets.contains($0) }
            guard isBare, String(decoding: digits, as: UTF8.self) == String(expected) else { return false }
            expected += 1
        }
        return expected > 2
    }

    private static let brackets: [UInt8] = [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "[")]

    /// Whether the row's first written cell begins with a word as totals and signature blocks do. A whole word, as
    /// "Ket." is a remark but Ketut a person.
    static func beginsFooter(_ row: CSVRow) -> Bool {
        guard let first = firstWrittenCell(row) else { return false }
        let start = row.cell(first).drop { !$0.isASCIILetter }
        return FoldedText(start.prefix { $0.isASCIILetter }).isOne(of: footerWords)
    }

    /// Only rows that lack an identifier, a name or a unit are compared with them.
    private static let footerWords: FoldedText.Words = [
        "jumlah", "total", "subtotal", "grand", "mengetahui", "menyetujui", "disetujui", "dibuat", "ditetapkan",
        "ditandatangani", "diperiksa", "dicetak", "halaman", "sumber", "catatan", "keterangan", "ket", "kepala",
        "walikota", "bupati", "gubernur", "sekretaris", "ttd", "printed", "page", "demikian",
    ]

    /// The place of the first cell with something in it.
    static func firstWrittenCell(_ row: CSVRow) -> Int? {
        (0..<row.count).first { !row.cell($0).isBlank }
    }

    /// The number of cells with something in them.
    static func writtenCells(_ row: CSVRow) -> Int {
        (0..<row.count).count { !row.cell($0).isBlank }
    }
}
