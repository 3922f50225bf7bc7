/// Reads the texts of a person from a row.
struct PersonCells {
    let cells: RowCells
    let header: RosterHeader

    /// The cell's text on one line; `nil` when it has none.
    func text(_ column: RosterColumn) throws(RowRefusal) -> String? {
        let cell = cells.cell(header.index(of: column))
        guard let text = CellText.clean(cell) else { return nil }
        if CellText.isUnreadable(cell) { throw RowRefusal(column, .unreadableText) }
        if text.utf8.count > RosterLimits.textBytesMax {
            throw RowRefusal(column, .tooLong(bytesMax: RosterLimits.textBytesMax))
        }
        return text
    }

    /// The name with the degrees before and after it, unless the name has them already.
    func name() throws(RowRefusal) -> String {
        guard var name = try text(.name) else { throw RowRefusal(.name, .missingName) }
        let folded = Folding.fold(name)
        if let before = try text(.titleBefore), !folded.hasPrefix(Folding.fold(before)) || Folding.fold(before).isEmpty
        {
            name = "\(before) \(name)"
        }
        if let after = try text(.titleAfter), !folded.hasSuffix(Folding.fold(after)) || Folding.fold(after).isEmpty {
            name += ", \(after)"
        }
        if name.utf8.count > RosterLimits.textBytesMax {
            throw RowRefusal(.name, .tooLong(bytesMax: RosterLimits.textBytesMax))
        }
        return name
    }
}
