import IkrarModel

extension RosterFileRefusal {
    /// The row at fault, from 1, for whoever says it in a person's language; nil where it is no single row's.
    package var row: Int? {
        switch self {
        case .missingColumns(let row, _), .tooManyColumns(let row, _), .lineTooLong(let row), .unclosedQuote(let row):
            row
        default: nil
        }
    }

    /// The most there may be, where that was passed.
    package var limit: Int? {
        switch self {
        case .tooManyRows(let limit), .tooManyColumns(_, let limit), .tooManyUnits(let limit): limit
        default: nil
        }
    }

    /// The columns that are missing, or the units that do not fit together.
    package var words: [String] {
        switch self {
        case .missingColumns(_, let columns): columns
        case .unitTree(let error): error.words
        default: []
        }
    }
}
