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

    /// Whether the row's first written cell begins as totals and signature blocks do.
    static func beginsFooter(_ row: CSVRow) -> Bool {
        guard let first = (0..<row.count).lazy.map({ row.cell($0) }).first(where: { !$0.isBlank }) else { return false }
        return FoldedText(first).begins(withAny: footerWords)
    }

    /// Folded beginnings. Only rows that lack an identifier, a name or a unit are compared with them.
    private static let footerWords: FoldedText.Words = [
        "jumlah", "total", "grandtotal", "subtotal", "mengetahui", "menyetujui", "disetujui", "dibuatoleh",
        "ditetapkan",
        "ditandatangani", "diperiksa", "dicetak", "tanggalcetak", "halaman", "sumber", "catatan", "keterangan", "ket",
        "kepaladinas", "kepalabadan", "kepalabagian", "kepala", "anwalikota", "anbupati", "walikota", "bupati",
        "sekretarisdaerah", "ttd", "printed", "page", "demikian",
    ]

    /// The number of cells with something in them.
    static func writtenCells(_ row: CSVRow) -> Int {
        (0..<row.count).count { !row.cell($0).isBlank }
    }
}
