/// Cuts UTF-8 text, in pieces of any size, into rows and cells.
///
/// RFC 4180 as it is really written: LF, CRLF and CR end a row; a quote opens a quoted cell only at its beginning (after
/// spaces at most) and is an ordinary character elsewhere; text after a closing quote belongs to the cell.
struct CSVTokenizer {
    private enum State {
        /// Before the first character of a cell that is not a space.
        case cellStart
        case unquoted
        case quoted
        /// After a quote inside a quoted cell: the end, or the first half of a doubled quote.
        case quoteInQuoted
    }

    /// The row that the last `readRow` or `finish` completed; valid until the next call.
    private(set) var row = CSVRow()
    private let delimiter: UInt8
    private var state = State.cellStart
    private var isRowComplete = true
    private var skipsLineFeed = false

    /// A tokenizer for cells separated by the ASCII character `delimiter`.
    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    /// Reads on from `offset`, which moves behind what was used, until a row is complete or the input is used up.
    /// - Returns: whether `row` is complete.
    mutating func readRow(from input: [UInt8], at offset: inout Int) throws(RosterFileRefusal) -> Bool {
        if isRowComplete { try beginRow() }
        while offset < input.count {
            let byte = input[offset]
            if skipsLineFeed {
                skipsLineFeed = false
                if byte == .lineFeed {
                    offset += 1
                    continue
                }
            }
            switch state {
            case .quoted:
                try readQuoted(input, at: &offset)
            case .quoteInQuoted where byte == .quote:
                row.bytes.append(.quote)
                state = .quoted
                offset += 1
            case _ where byte == delimiter:
                offset += 1
                try endCell()
            case _ where byte == .lineFeed || byte == .carriageReturn:
                offset += 1
                skipsLineFeed = byte == .carriageReturn
                try endCell()
                isRowComplete = true
                return true
            case .cellStart where byte == .quote:
                row.bytes.removeSubrange((row.ends.last ?? 0)...)
                state = .quoted
                offset += 1
            case .cellStart, .unquoted, .quoteInQuoted:
                try readUnquoted(input, at: &offset)
            }
        }
        return false
    }

    /// Ends the input.
    /// - Returns: whether a last row without a line break was completed in `row`.
    mutating func finish() throws(RosterFileRefusal) -> Bool {
        if isRowComplete { return false }
        if state == .quoted { throw .unclosedQuote(row: row.number) }
        if row.bytes.isEmpty, row.ends.isEmpty, state == .cellStart { return false }
        try endCell()
        isRowComplete = true
        return true
    }

    private mutating func beginRow() throws(RosterFileRefusal) {
        if row.number == RosterLimits.rowsMax { throw .tooManyRows(rowsMax: RosterLimits.rowsMax) }
        row.reset(number: row.number + 1)
        state = .cellStart
        isRowComplete = false
    }

    private mutating func endCell() throws(RosterFileRefusal) {
        row.ends.append(row.bytes.count)
        state = .cellStart
        if row.ends.count > RosterLimits.columnsMax {
            throw .tooManyColumns(row: row.number, columnsMax: RosterLimits.columnsMax)
        }
    }

    /// Takes everything up to the next delimiter, line break or, at a cell's start, quote.
    private mutating func readUnquoted(_ input: [UInt8], at offset: inout Int) throws(RosterFileRefusal) {
        let start = offset
        if state == .cellStart {
            while offset < input.count, input[offset] == .space, delimiter != .space { offset += 1 }
            if offset > start {
                row.bytes.append(contentsOf: input[start..<offset])
                return try checkLength()
            }
        }
        state = .unquoted
        while offset < input.count {
            let byte = input[offset]
            if byte == delimiter || byte == .lineFeed || byte == .carriageReturn { break }
            offset += 1
        }
        row.bytes.append(contentsOf: input[start..<offset])
        try checkLength()
    }

    /// Takes everything up to the next quote.
    private mutating func readQuoted(_ input: [UInt8], at offset: inout Int) throws(RosterFileRefusal) {
        let start = offset
        var previous = row.bytes.last
        while offset < input.count, input[offset] != .quote {
            let byte = input[offset]
            if byte == .carriageReturn || byte == .lineFeed && previous != .carriageReturn { row.quotedLineBreaks += 1 }
            previous = byte
            offset += 1
        }
        row.bytes.append(contentsOf: input[start..<offset])
        try checkLength()
        if row.quotedLineBreaks > RosterLimits.quotedLineBreaksMax { throw .unclosedQuote(row: row.number) }
        if offset < input.count {
            state = .quoteInQuoted
            offset += 1
        }
    }

    private func checkLength() throws(RosterFileRefusal) {
        let cellLength = row.bytes.count - (row.ends.last ?? 0)
        if cellLength > RosterLimits.cellBytesMax || row.bytes.count > RosterLimits.rowBytesMax {
            throw state == .quoted ? .unclosedQuote(row: row.number) : .lineTooLong(row: row.number)
        }
    }
}
