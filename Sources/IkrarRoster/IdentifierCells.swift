import IkrarModel

/// Reads the identifiers of a row.
struct IdentifierCells {
    /// An identifier, where it stood, and what is odd about it.
    struct Found {
        var identifier: Identifier
        var column: RosterColumn
        var oddity: IdentifierRefusal?
    }

    /// The identifiers in the order of the columns: NIP, NI PPPK, NRP, NIK.
    private(set) var found: [Found] = []

    /// Reads the cells the header knows, counting every number in `damage`.
    /// - Throws: the first number that cannot be taken. Digits lost in a spreadsheet are never made up again.
    init(_ cells: RowCells, _ header: RosterHeader, damage: inout ExcelDamageDetector) throws(RowRefusal) {
        for column in Self.columns {
            // A NIK is looked at only when the row has no number of a civil servant: theirs never leaves the tokenizer.
            if column == .nik, !found.isEmpty { continue }
            let cell = cells.cell(header.index(of: column))
            guard CellText.clean(cell) != nil else { continue }
            do {
                found.append(try Self.read(cell, column, &damage))
            } catch .empty {
                continue
            } catch {
                throw RowRefusal(column, .identifier(error))
            }
        }
    }

    /// The columns identifiers stand in.
    static let columns: [RosterColumn] = [.nip, .niPPPK, .nrp, .nik]

    private static func read(
        _ cell: ArraySlice<UInt8>,
        _ column: RosterColumn,
        _ damage: inout ExcelDamageDetector
    ) throws(IdentifierRefusal) -> Found {
        let text = String(decoding: cell, as: UTF8.self)
        let digits: String
        do {
            digits = cell.allSatisfy(\.isASCIIDigit) ? text : try Identifier.canonicalForm(of: text)
        } catch {
            switch error {
            case .scientificNotation, .floatDamage: damage.noteNotation()
            default: break
            }
            throw error
        }
        damage.note(digits: digits)
        let kind: IdentifierKind? = column == .nik ? .nik : column == .nrp ? .nrp : nil
        let (identifier, oddity) = try Identifier.acceptingOddStructure(digits, kind: kind)
        // An odd number may be damaged besides, and lost digits outweigh an odd date.
        if oddity != nil, identifier.kind != .nik, digits.utf8.suffix(3).elementsEqual("000".utf8) {
            throw .excelDamage
        }
        return Found(identifier: identifier, column: column, oddity: oddity)
    }
}
