/// Why a row is refused, by column; the reader adds the row and the column's name in the file.
struct RowRefusal: Error {
    /// The column; `nil` when the row as a whole is meant.
    var column: RosterColumn?
    /// The reason.
    var reason: RosterRefusalReason

    /// A refusal because of `column`.
    init(_ column: RosterColumn?, _ reason: RosterRefusalReason) {
        self.column = column
        self.reason = reason
    }
}
