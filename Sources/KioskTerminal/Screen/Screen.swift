/// What the terminal shows: as many lines as it has rows, none wider than its columns.
package struct Screen: Equatable, Sendable {
    /// A piece of a line in one style.
    package struct Span: Equatable, Sendable {
        /// Free of control characters.
        package let text: String
        /// How it is drawn.
        package let style: Style
    }

    /// One row.
    package typealias Line = [Span]

    /// Columns of the terminal.
    package let columns: Int
    /// The rows from the top.
    package let lines: [Line]

    /// The text alone, without spaces at the ends of lines.
    package var text: [String] {
        lines.map { line in
            var text = line.map(\.text).joined()
            while text.last == " " { text.removeLast() }
            return text
        }
    }
}
