/// A row's cells as the header's columns see them, after unquoted commas of degrees were put back.
struct RowCells {
    private let row: CSVRow
    private let mergedIndex: Int
    private let mergedExtra: Int

    /// The cells of `row`, of which `extra` cells after the one at `mergedIndex` belong to it.
    init(_ row: CSVRow, mergedIndex: Int = .max, extra: Int = 0) {
        self.row = row
        self.mergedIndex = mergedIndex
        mergedExtra = extra
    }

    /// The row in the file.
    var number: Int { row.number }

    /// Whether cells were joined.
    var isRepaired: Bool { mergedExtra > 0 }

    /// The content of the cell in the header's column `index`; empty when there is none.
    func cell(_ index: Int?) -> ArraySlice<UInt8> {
        guard let index else { return [] }
        if index < mergedIndex { return row.cell(index) }
        if index > mergedIndex { return row.cell(index + mergedExtra) }
        var joined = Array(row.cell(index))
        for extra in 0..<mergedExtra {
            joined.append(.comma)
            joined.append(contentsOf: row.cell(index + 1 + extra))
        }
        return joined[...]
    }
}
