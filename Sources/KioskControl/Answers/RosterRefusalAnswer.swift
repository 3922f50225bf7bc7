/// A row of a roster file that is not taken. It never holds a whole identifier.
package struct RosterRefusalAnswer: Codable, Equatable, Sendable {
    /// The row in the file, counted from 1.
    package let row: Int
    /// The heading of the column at fault.
    package let column: String?
    /// The code of the reason, such as `scientific_notation`.
    package let reason: String
    /// The same in English, with its operands.
    package let detail: String
    /// Those operands in order, for the command to say in the operator's language.
    package let numbers: [Int]?

    /// An answer of these values.
    package init(row: Int, column: String? = nil, reason: String, detail: String, numbers: [Int]? = nil) {
        self.row = row
        self.column = column
        self.reason = reason
        self.detail = detail
        self.numbers = numbers
    }
}
