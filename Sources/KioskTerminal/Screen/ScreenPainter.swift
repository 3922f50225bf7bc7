/// Turns screens into the bytes that draw them, only the lines that changed (ECMA-48).
package struct ScreenPainter: Sendable {
    /// The alternate screen, no cursor, and pastes marked as such.
    package static let enter = Array("\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h\u{1B}[2J\u{1B}[H".utf8)
    /// The way back: what was there before `enter` is there again.
    package static let leave = Array("\u{1B}[?2004l\u{1B}[0m\u{1B}[?25h\u{1B}[?1049l".utf8)

    private let hasColor: Bool
    private var drawn: [String] = []
    private var columns = 0

    /// Nothing drawn yet.
    package init(hasColor: Bool) { self.hasColor = hasColor }

    /// Forgets what is drawn, so that everything is drawn anew.
    package mutating func forget() { drawn = [] }

    /// The bytes that make the terminal show `screen`; none when it does.
    package mutating func paint(_ screen: Screen) -> [UInt8] {
        var output = ""
        if screen.columns != columns || screen.lines.count != drawn.count {
            output += "\u{1B}[0m\u{1B}[2J"
            drawn = Array(repeating: "", count: screen.lines.count)
            columns = screen.columns
        }
        for (row, line) in screen.lines.enumerated() {
            let text = line.map { span in
                let style = sgr(span.style)
                return style.isEmpty ? span.text : "\u{1B}[\(style)m\(span.text)\u{1B}[0m"
            }.joined()
            guard text != drawn[row] else { continue }
            drawn[row] = text
            // Erased first: erasing behind a full line would take its last column away.
            output += "\u{1B}[\(row + 1);1H\u{1B}[2K\(text)"
        }
        return Array(output.utf8)
    }

    private func sgr(_ style: Style) -> String {
        var codes: [String] = []
        if style.isBold { codes.append("1") }
        if style.isReverse { codes.append("7") }
        if hasColor, let color = style.color { codes.append(String(color.rawValue)) }
        return codes.joined(separator: ";")
    }
}
