/// A row of a roster that is not taken.
package struct RefusedRow: Equatable, Sendable {
    private let row: Int
    private let column: String?
    private let reason: Message

    /// The row in the file, from 1; the column in the file's words; why.
    package init(row: Int, column: String?, reason: Message) {
        self.row = row
        self.column = column
        self.reason = reason
    }

    /// Where and why, indented below a headline.
    package var sentence: Message {
        let column = column.map { ", \($0)" } ?? ""
        return Message(
            indonesian: "  baris \(row)\(column): \(reason.indonesian)",
            english: "  row \(row)\(column): \(reason.english)"
        )
    }
}
