package import IkrarModel

/// Why a whole file is not a roster that can be imported. Nothing of it may be kept.
package enum RosterFileRefusal: Error, Sendable, Hashable {
    /// How a spreadsheet program destroyed the identifiers.
    package enum ExcelDamage: String, Sendable, Hashable {
        /// At least half of the 18-digit numbers end in 000: only 15 digits survived.
        case trailingZeros = "trailing_zeros"
        /// At least 90 % of the 18-digit numbers are divisible by 32: they went through binary floating point.
        case floatingPoint = "floating_point"
        /// Every NIK ends in 0: the 16th digit is lost.
        case nikTrailingZero = "nik_trailing_zero"
        /// At least half of the numbers are written as 1.99E+17 or with a trailing .0.
        case scientificNotation = "scientific_notation"
    }

    /// What kind of file it is instead of text.
    package enum Format: String, Sendable, Hashable {
        /// An Excel workbook (.xlsx) or another ZIP archive.
        case xlsx
        /// An old Excel workbook (.xls), perhaps one with a password.
        case xls
        /// A workbook protected by a password.
        case passwordProtected = "password_protected"
        /// A web page or XML, often named .xls.
        case html
        /// A PDF document.
        case pdf
        /// A compressed file.
        case compressed
    }

    /// The identifiers are damaged beyond repair.
    case excelDamage(ExcelDamage)
    /// The file is not text in an encoding known here.
    case notText
    /// The file is of another format.
    case isSpreadsheet(Format)
    /// The file is empty.
    case empty
    /// No row among the first 30 names two known columns.
    case noHeader
    /// The header (its row is given) lacks columns that no roster can do without: `identifier`, `name`, `unit`.
    case missingColumns(headerRow: Int, [String])
    /// Nothing but blank rows follows the header.
    case noRows
    /// The file has more rows than this.
    case tooManyRows(rowsMax: Int)
    /// A row has more columns than this.
    case tooManyColumns(row: Int, columnsMax: Int)
    /// A cell or a row is longer than any real one.
    case lineTooLong(row: Int)
    /// A quotation mark opened in this row is never closed.
    case unclosedQuote(row: Int)
    /// The file names more units than this.
    case tooManyUnits(unitsMax: Int)
    /// The units do not form a tree.
    case unitTree(UnitTreeError)

    /// The stable name of the refusal in JSON and reports.
    package var code: String {
        switch self {
        case .excelDamage: "excel_damage"
        case .notText: "not_text"
        case .isSpreadsheet(let format): "is_\(format.rawValue)"
        case .empty: "empty"
        case .noHeader: "no_header"
        case .missingColumns: "missing_columns"
        case .noRows: "no_rows"
        case .tooManyRows: "too_many_rows"
        case .tooManyColumns: "too_many_columns"
        case .lineTooLong: "line_too_long"
        case .unclosedQuote: "unclosed_quote"
        case .tooManyUnits: "too_many_units"
        case .unitTree: "unit_tree"
        }
    }
}
