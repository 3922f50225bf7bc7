/// The sizes beyond which a roster file is refused instead of read on.
enum RosterLimits {
    /// Bytes looked at before the first row is handed out: room for 30 rows of a SIASN export in UTF-16 (≈ 2 KiB each).
    static let sniffBytes = 128 * 1024
    /// Bytes decoded and cut into rows at a time, so that a caller's huge chunk is not doubled in memory.
    static let sliceBytes = 64 * 1024
    /// Rows searched for the header; titles and letterheads seen in real files take fewer than ten.
    static let headerRowsMax = 30
    /// Columns of a row; SIASN's export has 69, hand-made sheets add helper columns.
    static let columnsMax = 512
    /// Bytes of one cell: a spreadsheet cell holds at most 32,767 characters.
    static let cellBytesMax = 32_767
    /// Bytes of one row; the widest real rows are below 4 KiB.
    static let rowBytesMax = 256 * 1024
    /// Line breaks inside the quoted cells of one row; addresses have a few, a forgotten quote has thousands.
    static let quotedLineBreaksMax = 64
    /// Rows of a file: one sheet of a spreadsheet program has no more.
    static let rowsMax = 1_048_576
    /// Units of a file, ancestors included; a province has some ten thousand.
    static let unitsMax = 100_000
    /// Levels of the unit tree; ministries reach eight.
    static let unitDepthMax = 16
    /// Bytes of a name with degrees, of a position and of the other texts of a person.
    static let textBytesMax = 512
    /// Bytes of a unit's path with separators: name, path and the rest must fit an opening of 4096 bytes.
    static let unitPathBytesMax = 2048
    /// Bytes of a unit's own ID; SIASN's are UUIDs or 32 hexadecimal digits.
    static let unitIDBytesMax = 64
    /// Skipped rows listed one by one in a summary; the rest is only counted.
    static let skippedListMax = 200
    /// Bytes of a column's name shown in a report.
    static let columnNameBytesMax = 64
}
