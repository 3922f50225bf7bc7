/// A row that was not taken, where and why. Never holds a whole identifier nor another value of the row.
package struct RosterRefusal: Error, Sendable, Hashable {
    /// The row in the file, counted from 1 as a spreadsheet program shows it.
    package var row: Int
    /// The name of the column in the file's own header; `nil` when the row as a whole is meant.
    package var column: String?
    /// Why the row was refused.
    package var reason: RosterRefusalReason

    /// A refusal of `row`, because of `column`.
    package init(row: Int, column: String?, reason: RosterRefusalReason) {
        self.row = row
        self.column = column
        self.reason = reason
    }
}
