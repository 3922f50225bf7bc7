package import IkrarModel

/// What a whole roster file was found to be; known when it has been read to its end.
package struct RosterSummary: Sendable, Equatable {
    /// Rows below the header that are not blank.
    package var rowCount: Int
    /// People in the file: rows taken, less those replaced by a newer one.
    package var personCount: Int
    /// Rows refused.
    package var refusedCount: Int
    /// Rows skipped, blank ones not counted.
    package var skippedCount: Int
    /// The first skipped rows (200 at most).
    package var skippedRows: [RosterSkippedRow]
    /// The encoding found.
    package var encoding: RosterEncoding
    /// The character between two cells.
    package var delimiter: String
    /// The row of the header, counted from 1.
    package var headerRow: Int
    /// The header's names of the columns that were read.
    package var columnsUsed: [String]
    /// The header's names of the columns whose values were dropped unread.
    package var columnsDropped: [String]
    /// Every unit named in the file and its ancestors, parents before children. It is a valid `UnitTree`.
    package var units: [Unit]

    /// A summary; readers make it, and the tests of a store.
    package init(
        rowCount: Int,
        personCount: Int,
        refusedCount: Int = 0,
        skippedCount: Int = 0,
        skippedRows: [RosterSkippedRow] = [],
        encoding: RosterEncoding = .utf8,
        delimiter: String = ";",
        headerRow: Int = 1,
        columnsUsed: [String] = [],
        columnsDropped: [String] = [],
        units: [Unit]
    ) {
        self.rowCount = rowCount
        self.personCount = personCount
        self.refusedCount = refusedCount
        self.skippedCount = skippedCount
        self.skippedRows = skippedRows
        self.encoding = encoding
        self.delimiter = delimiter
        self.headerRow = headerRow
        self.columnsUsed = columnsUsed
        self.columnsDropped = columnsDropped
        self.units = units
    }
}
