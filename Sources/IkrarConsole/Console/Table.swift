/// Columns for a human; nothing parses this, `--json` is for programs.
package struct Table: Sendable {
    /// How a column's cells line up.
    package enum Alignment: Sendable {
        /// Words.
        case left
        /// Numbers.
        case right
    }

    private let alignments: [Alignment]
    private var rows: [[String]]

    /// A table with these headings.
    package init(_ columns: [(heading: Message, alignment: Alignment)], in language: Language) {
        alignments = columns.map(\.alignment)
        rows = [columns.map { $0.heading.text(in: language) }]
    }

    /// Adds a row with one cell for each column.
    package mutating func add(_ cells: [String]) {
        precondition(cells.count == alignments.count, "a row has one cell for each column")
        rows.append(cells.map(TerminalText.escaped))
    }

    /// The lines, headings first.
    package var lines: [String] {
        let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = alignments.indices.map { column in
                let blank = String(repeating: " ", count: widths[column] - row[column].count)
                return alignments[column] == .left ? row[column] + blank : blank + row[column]
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }
    }
}
