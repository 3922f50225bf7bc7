/// The header row of a file: which of its columns are read.
struct RosterHeader {
    /// The row in the file.
    let row: Int
    /// The number of cells of the header, unnamed ones included.
    let cellCount: Int
    /// The names of the columns read, in the file's order.
    let columnsUsed: [String]
    /// The names of the columns dropped, in the file's order.
    let columnsDropped: [String]
    private let indexes: [Int]
    private let columnAtIndex: [RosterColumn?]
    private let names: [String]

    /// The header in `row`, or `nil` when fewer than two of its cells name known columns.
    init?(_ row: CSVRow) {
        var best = [(index: Int, rank: Int)?](repeating: nil, count: RosterColumn.allCases.count)
        for index in 0..<row.count {
            guard let known = RosterColumn.byAlias[Folding.fold(row.cell(index))] else { continue }
            if let other = best[known.column.rawValue], other.rank <= known.rank { continue }
            best[known.column.rawValue] = (index, known.rank)
        }
        if best.count(where: { $0 != nil }) < 2 { return nil }
        self.row = row.number
        cellCount = row.count
        indexes = best.map { $0?.index ?? -1 }
        names = (0..<row.count).map { Self.displayName(row.cell($0)) }
        var columns = [RosterColumn?](repeating: nil, count: row.count)
        for column in RosterColumn.allCases where indexes[column.rawValue] >= 0 {
            columns[indexes[column.rawValue]] = column
        }
        columnAtIndex = columns
        var used: [String] = []
        var dropped: [String] = []
        for index in 0..<row.count where !names[index].isEmpty {
            if columns[index] == nil { dropped.append(names[index]) } else { used.append(names[index]) }
        }
        columnsUsed = used
        columnsDropped = dropped
    }

    /// Where the column stands; `nil` when the file does not have it.
    func index(of column: RosterColumn) -> Int? {
        let index = indexes[column.rawValue]
        return index < 0 ? nil : index
    }

    /// The known column at `index`.
    func column(at index: Int) -> RosterColumn? {
        index < columnAtIndex.count ? columnAtIndex[index] : nil
    }

    /// The file's own name of the column; `nil` when the file does not have it.
    func name(of column: RosterColumn) -> String? {
        index(of: column).map { names[$0] }
    }

    /// The parts every roster needs and this header lacks.
    var missing: [String] {
        var result: [String] = []
        let identifiers: [RosterColumn] = [.nip, .niPPPK, .nik, .nrp]
        if identifiers.allSatisfy({ index(of: $0) == nil }) { result.append("identifier") }
        if index(of: .name) == nil { result.append("name") }
        if index(of: .unit) == nil, index(of: .agency) == nil { result.append("unit") }
        return result
    }

    /// Whether `row` is this header once more.
    func isRepeated(in row: CSVRow) -> Bool {
        guard let name = index(of: .name) else { return false }
        guard RosterColumn.byAlias[Folding.fold(row.cell(name))]?.column == .name else { return false }
        var matches = 0
        for index in 0..<Swift.min(row.count, cellCount) {
            guard let column = columnAtIndex[index] else { continue }
            if RosterColumn.byAlias[Folding.fold(row.cell(index))]?.column == column { matches += 1 }
        }
        return matches >= 2
    }

    private static func displayName(_ cell: ArraySlice<UInt8>) -> String {
        CellText.clean(cell.prefix(RosterLimits.columnNameBytesMax)) ?? ""
    }
}
