import IkrarModel

/// Makes entries of the rows below the header, one after the other.
struct RowInterpreter {
    private let header: RosterHeader
    private let delimiter: UInt8
    private let options: RosterOptions
    private(set) var units = UnitCollector()
    private(set) var damage = ExcelDamageDetector()
    private var duplicates = DuplicateIndex()
    /// After a total or a signature line, incomplete rows belong to the signature block.
    private var isInFooter = false
    /// Before the first person, incomplete rows belong to the header.
    private var hasSeenPerson = false
    /// The rows below the header that are not blank.
    private(set) var rowCount = 0

    /// An interpreter for the rows of a file with this header.
    init(header: RosterHeader, delimiter: UInt8, options: RosterOptions) {
        self.header = header
        self.delimiter = delimiter
        self.options = options
    }

    /// What the row is; `nil` for the rows up to the header and for blank ones.
    mutating func interpret(_ row: CSVRow) throws(RosterFileRefusal) -> RosterEntry? {
        if row.number <= header.row || row.isBlank { return nil }
        rowCount += 1
        if let kind = furniture(row) { return .skipped(RosterSkippedRow(row: row.number, kind: kind)) }
        let entry: RosterEntry
        do {
            entry = try person(row)
        } catch {
            let column = error.column.flatMap { header.name(of: $0) }
            entry = .refused(RosterRefusal(row: row.number, column: column, reason: error.reason))
        }
        if units.count > RosterLimits.unitsMax { throw .tooManyUnits(unitsMax: RosterLimits.unitsMax) }
        return entry
    }

    private mutating func furniture(_ row: CSVRow) -> RosterSkippedRow.Kind? {
        if TableFurniture.isColumnNumbers(row) { return .columnNumbers }
        if header.isRepeated(in: row) { return .repeatedHeader }
        let hasNumber = IdentifierCells.columns.contains { column in
            header.index(of: column).map { row.cell($0).contains(where: \.isASCIIDigit) } ?? false
        }
        let hasName = isWritten(.name, row)
        let hasPersonParts = hasName && (isWritten(.unit, row) || isWritten(.agency, row))
        if hasNumber, hasPersonParts {
            isInFooter = false
            hasSeenPerson = true
            return nil
        }
        // A row that begins with a person's name is no total, whatever the name is.
        let beginsWithName = hasPersonParts && TableFurniture.firstWrittenCell(row) == header.index(of: .name)
        if !beginsWithName, TableFurniture.beginsFooter(row) { isInFooter = true }
        if isInFooter { return .footer }
        // A section title or remark stands alone, a second line of the header stands first; a person without a number at
        // least has a name and a unit.
        let isNote = !hasSeenPerson || TableFurniture.writtenCells(row) <= Self.noteCellsMax
        return !hasNumber && !hasPersonParts && isNote ? .note : nil
    }

    /// A remark takes one cell, a remark with a running number two.
    private static let noteCellsMax = 2

    private func isWritten(_ column: RosterColumn, _ row: CSVRow) -> Bool {
        guard let index = header.index(of: column) else { return false }
        return CellText.clean(row.cell(index)) != nil
    }

    private mutating func person(_ row: CSVRow) throws(RowRefusal) -> RosterEntry {
        let cells: RowCells
        do {
            cells = try DegreeCommas.align(row, to: header, delimiter: delimiter)
        } catch {
            throw RowRefusal(nil, error)
        }
        do {
            return try person(cells)
        } catch {
            // A short row with a hole is a cut row rather than a person without a unit.
            let isHole = error.reason == .missingUnit || error.reason == .missingName
            guard isHole, row.count < header.cellCount else { throw error }
            if row.quotedLineBreaks > 0 { throw RowRefusal(nil, .unbalancedQuote(lines: row.quotedLineBreaks + 1)) }
            throw RowRefusal(nil, .ragged(expected: header.cellCount, found: row.count))
        }
    }

    private mutating func person(_ cells: RowCells) throws(RowRefusal) -> RosterEntry {
        let texts = PersonCells(cells: cells, header: header)
        let found = try IdentifierCells(cells, header, damage: &damage).found
        let name = try texts.name()
        guard let primary = found.first else { throw RowRefusal(missingIdentifierColumn, .missingIdentifier) }
        let legalStatus = try texts.text(.legalStatus)
        if LegalStatusRule.hasLeft(legalStatus) {
            return .skipped(RosterSkippedRow(row: cells.number, kind: .leftService))
        }
        let rule = try category(primary, texts, legalStatus)
        let unit = try self.unit(cells)
        var warnings = found.compactMap { $0.oddity.map(RosterWarning.oddStructure) }
        warnings += IdentityCheck.warnings(
            primary.identifier,
            birthDate: cells.cell(header.index(of: .birthDate)),
            birthDateColumn: header.name(of: .birthDate),
            sex: cells.cell(header.index(of: .sex))
        )
        if rule.isAssumed { warnings.append(.categoryAssumed) }
        if !rule.fits(primary.identifier.kind) { warnings.append(.categoryDiffers) }
        if cells.isRepaired { warnings.append(.repairedCommas) }
        let sinceCell = cells.cell(header.index(of: .positionSince))
        let since = DateCell.parse(sinceCell)
        if since == nil, CellText.clean(sinceCell) != nil {
            warnings.append(.unreadableDate(column: header.name(of: .positionSince) ?? ""))
        }
        let echelon = try texts.text(.echelon)
        let positionKind = try texts.text(.positionKind)
        var person = RosterPerson(
            row: cells.number,
            identifiers: found.map(\.identifier),
            name: name,
            category: rule.category,
            categoryLabel: rule.label,
            unitID: unit.id,
            position: try texts.text(.position),
            positionLevel: PositionLevel.level(echelon: echelon, positionKind: positionKind)?.rawValue,
            grade: try texts.text(.grade),
            legalStatus: legalStatus,
            warnings: warnings
        )
        let verdict = duplicates.judge(
            person.identifiers,
            row: cells.number,
            unit: unit.number,
            name: try texts.text(.name) ?? name,
            positionSince: since
        )
        switch verdict {
        case .new: break
        case .replaces(let earlier): person.replacesRow = earlier
        case .skip(let kind): return .skipped(RosterSkippedRow(row: cells.number, kind: kind))
        case .conflict(let earlier): throw RowRefusal(primary.column, .conflict(withRow: earlier))
        }
        return .person(person)
    }

    private func category(
        _ primary: IdentifierCells.Found,
        _ texts: PersonCells,
        _ legalStatus: String?
    ) throws(RowRefusal) -> CategoryRule {
        let rule = CategoryRule(
            employeeType: try texts.text(.employeeType),
            civilServantStatus: try texts.text(.civilServantStatus),
            legalStatus: legalStatus,
            kind: primary.identifier.kind,
            assumed: options.assumedCategory
        )
        guard let rule else { throw RowRefusal(primary.column, .unknownCategory) }
        if primary.identifier.kind == .nik, Self.asn.contains(rule.category) {
            throw RowRefusal(primary.column, .nikOutsideNonASN)
        }
        return rule
    }

    private static let asn: [Category] = [.pns, .cpns, .pppk, .pppkPartTime]

    private mutating func unit(_ cells: RowCells) throws(RowRefusal) -> (number: Int, id: String) {
        do {
            return try units.unit(
                unorID: cells.cell(header.index(of: .unitID)),
                unit: cells.cell(header.index(of: .unit)),
                agency: cells.cell(header.index(of: .agency))
            )
        } catch {
            let isInAgency = error.column == .unit && header.index(of: .unit) == nil
            throw isInAgency ? RowRefusal(.agency, error.reason) : error
        }
    }

    private var missingIdentifierColumn: RosterColumn? {
        IdentifierCells.columns.first { header.index(of: $0) != nil }
    }
}
