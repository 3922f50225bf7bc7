/// One row of a CSV file as UTF-8 bytes. The tokenizer fills the same row again and again, so the cells of columns that
/// nobody asks for are overwritten by the next row.
struct CSVRow {
    /// The row counted from 1 as a spreadsheet program shows it: blank rows count, a `sep=;` line does not.
    var number = 0
    /// Line breaks inside quoted cells.
    var quotedLineBreaks = 0
    /// The content of all cells, one after the other, without delimiters and quotes.
    var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`.
    var ends: [Int] = []

    /// The number of cells.
    var count: Int { ends.count }

    /// The content of a cell; empty for a cell the row does not have.
    func cell(_ index: Int) -> ArraySlice<UInt8> {
        guard index >= 0, index < ends.count else { return [] }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// Whether all cells hold nothing but white space.
    var isBlank: Bool { bytes[...].isBlank }

    /// Makes the row empty but keeps its memory.
    mutating func reset(number: Int) {
        self.number = number
        quotedLineBreaks = 0
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
