/// Reads the texts of a person from a row.
struct PersonCells {
    let cells: RowCells
    let header: RosterHeader

    /// The cell's text on one line; `nil` when it has none. Breaks become spaces, as spreadsheets wrap long cells; other control
    /// characters refuse the row.
    func text(_ column: RosterColumn) throws(RowRefusal) -> String? {
        let cell = cells.cell(header.index(of: column))
        guard let text = CellText.clean(cell) else { return nil }
        if CellText.isUnreadable(cell) { throw RowRefusal(column, .unreadableText) }
        if let control = CellText.controlCharacter(in: cell) {
            throw RowRefusal(column, .controlCharacter(control))
        }
        if text.utf8.count > RosterLimits.textBytesMax {
            throw RowRefusal(column, .tooLong(bytesMax: RosterLimits.textBytesMax))
        }
        return text
    }

    /// The name with the degrees before and after it, unless the name has them already.
    func name() throws(RowRefusal) -> String {
        guard var name = try text(.name) else { throw RowRefusal(.name, .missingName) }
        if let before = try text(.titleBefore), !Self.begins(name, with: before) { name = "\(before) \(name)" }
        if let after = try text(.titleAfter), !Self.ends(name, with: after) { name += ", \(after)" }
        if name.utf8.count > RosterLimits.textBytesMax {
            throw RowRefusal(.name, .tooLong(bytesMax: RosterLimits.textBytesMax))
        }
        return name
    }

    /// Whether the first words of the name are those of the title: "Dr." does not begin "DRAJAT".
    private static func begins(_ name: String, with title: String) -> Bool {
        let titleWords = words(title)
        return !titleWords.isEmpty && words(name).starts(with: titleWords)
    }

    /// Whether the name ends in the title behind a comma: "S.E." does not end "WIDIASE".
    private static func ends(_ name: String, with title: String) -> Bool {
        let folded = Folding.fold(title)
        guard !folded.isEmpty, let comma = name.utf8.firstIndex(of: .comma) else { return false }
        return Folding.fold(name.utf8[comma...]).hasSuffix(folded)
    }

    private static func words(_ text: String) -> [String] {
        text.split(separator: " ").map { Folding.fold($0.utf8) }
    }
}
