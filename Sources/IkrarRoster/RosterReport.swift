import IkrarModel

/// Counts what became of the rows while a file is read.
struct RosterReport {
    private var header: RosterHeader?
    private var delimiter = ""
    private var personCount = 0
    private var refusedCount = 0
    private var skippedCount = 0
    private var skippedRows: [RosterSkippedRow] = []

    /// Notes where the header was found.
    mutating func begin(_ finder: HeaderFinder) {
        header = finder.header
        delimiter = String(decoding: [finder.delimiter], as: UTF8.self)
    }

    /// Counts an entry.
    mutating func count(_ entry: RosterEntry) {
        switch entry {
        case .person(let person):
            if person.replacesRow == nil { personCount += 1 }
        case .refused:
            refusedCount += 1
        case .skipped(let row):
            skippedCount += 1
            if skippedRows.count < RosterLimits.skippedListMax { skippedRows.append(row) }
        }
    }

    /// The summary of the file.
    func summary(interpreter: RowInterpreter, units: [Unit], encoding: RosterEncoding) -> RosterSummary {
        RosterSummary(
            rowCount: interpreter.rowCount,
            personCount: personCount,
            refusedCount: refusedCount,
            skippedCount: skippedCount,
            skippedRows: skippedRows,
            encoding: encoding,
            delimiter: delimiter,
            headerRow: header?.row ?? 0,
            columnsUsed: header?.columnsUsed ?? [],
            columnsDropped: header?.columnsDropped ?? [],
            units: units
        )
    }
}
