extension RosterFileRefusal {
    /// What the officer can do about a refused file.
    package enum Remedy: String, Sendable, CaseIterable {
        /// Export again from the source as CSV and do not open it in a spreadsheet program on the way.
        case exportAgain = "export_again"
        /// Open the file in a spreadsheet program, with the ID columns as text, and save as "CSV UTF-8".
        case saveAsCSV = "save_as_csv"
        /// Remove the password, then save as CSV.
        case removePassword = "remove_password"
        /// Add or rename the header's columns.
        case nameColumns = "name_columns"
        /// Correct the named row.
        case correctRow = "correct_row"
        /// Split the file.
        case splitFile = "split_file"
    }

    /// What the officer can do about it.
    package var remedy: Remedy {
        switch self {
        case .excelDamage, .empty, .noRows: .exportAgain
        case .isSpreadsheet(.passwordProtected): .removePassword
        case .notText, .isSpreadsheet: .saveAsCSV
        case .noHeader, .missingColumns: .nameColumns
        case .lineTooLong, .unclosedQuote, .tooManyColumns, .unitTree: .correctRow
        case .tooManyRows, .tooManyUnits: .splitFile
        }
    }
}

extension RosterFileRefusal: CustomStringConvertible {
    /// What happened and what to do next, in English, for logs and as the fallback of a program's own wording.
    package var description: String { "\(problem); \(remedyText)" }

    private var problem: String {
        switch self {
        case .excelDamage(.trailingZeros): "half of the numbers end in 000: a spreadsheet program cut them to 15 digits"
        case .excelDamage(.floatingPoint): "the numbers were rounded by a spreadsheet program (all divisible by 32)"
        case .excelDamage(.nikTrailingZero): "every NIK ends in 0: a spreadsheet program cut them to 15 digits"
        case .excelDamage(.scientificNotation): "the numbers are written as 1.99E+17 or with .0"
        case .notText: "the file is not text"
        case .isSpreadsheet(.xlsx): "the file is an Excel workbook or a ZIP archive, not CSV"
        case .isSpreadsheet(.xls): "the file is an old Excel workbook (.xls), not CSV"
        case .isSpreadsheet(.passwordProtected): "the file is a workbook protected by a password"
        case .isSpreadsheet(.html): "the file is a web page or XML, whatever its name says"
        case .isSpreadsheet(.pdf): "the file is a PDF document"
        case .isSpreadsheet(.compressed): "the file is compressed"
        case .empty: "the file is empty"
        case .noHeader: "none of the first \(RosterLimits.headerRowsMax) rows names the columns"
        case .missingColumns(let row, let columns):
            "the header in row \(row) has no column for: \(columns.joined(separator: ", "))"
        case .noRows: "there is nothing below the header"
        case .tooManyRows(let rowsMax): "the file has more than \(rowsMax) rows"
        case .tooManyColumns(let row, let columnsMax): "row \(row) has more than \(columnsMax) columns"
        case .lineTooLong(let row): "row \(row) is too long"
        case .unclosedQuote(let row): "a quotation mark opened in row \(row) is never closed"
        case .tooManyUnits(let unitsMax): "the file names more than \(unitsMax) units"
        case .unitTree(let detail): "the units do not form a tree: \(detail)"
        }
    }

    private var remedyText: String {
        switch remedy {
        case .exportAgain: "export it again as CSV and do not open it in a spreadsheet program on the way"
        case .saveAsCSV: "open it in a spreadsheet program, set the ID columns to text and save as CSV UTF-8"
        case .removePassword: "remove the password, set the ID columns to text and save as CSV UTF-8"
        case .nameColumns: "the header needs at least NIP (or NIK), NAMA and UNIT KERJA"
        case .correctRow: "correct that row and import again"
        case .splitFile: "split it into several files"
        }
    }
}
