@testable import KioskTerminal

/// A screen as an SVG picture, the same bytes for the same screen.
enum ScreenPicture {
    private static let cell = (width: 9, height: 18)
    private static let background = "#101418"
    private static let foreground = "#e6e6e6"

    static func svg(_ screen: Screen) -> String {
        let (width, height) = (screen.columns * cell.width + 20, screen.lines.count * cell.height + 20)
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\" "
                + "viewBox=\"0 0 \(width) \(height)\" font-family=\"DejaVu Sans Mono, monospace\" font-size=\"15\">",
            "<rect width=\"\(width)\" height=\"\(height)\" rx=\"8\" fill=\"\(background)\"/>",
        ]
        for (row, line) in screen.lines.enumerated() {
            var column = 0
            for span in line {
                lines += draw(span, column: column, row: row)
                column += DisplayWidth.columns(span.text)
            }
        }
        return (lines + ["</svg>", ""]).joined(separator: "\n")
    }

    private static func draw(_ span: Screen.Span, column: Int, row: Int) -> [String] {
        var lines: [String] = []
        let color = span.style.color.map(name) ?? foreground
        let (ink, paper) = span.style.isReverse ? (background, color) : (color, background)
        let top = 10 + row * cell.height
        if span.style.isReverse {
            lines.append(box(column, DisplayWidth.columns(span.text), top, paper))
        }
        for (offset, text) in runs(span.text) {
            let left = column + offset
            let columns = DisplayWidth.columns(text)
            if text.hasPrefix("█") {
                lines.append(box(left, columns, top, ink))
            } else {
                let weight = span.style.isBold ? " font-weight=\"bold\"" : ""
                lines.append(
                    "<text x=\"\(10 + left * cell.width)\" y=\"\(top + 14)\" fill=\"\(ink)\"\(weight) xml:space=\"preserve\" "
                        + "textLength=\"\(columns * cell.width)\" lengthAdjust=\"spacingAndGlyphs\">\(escaped(text))</text>"
                )
            }
        }
        return lines
    }

    private static func box(_ column: Int, _ columns: Int, _ top: Int, _ color: String) -> String {
        "<rect x=\"\(10 + column * cell.width)\" y=\"\(top)\" width=\"\(columns * cell.width)\" height=\"\(cell.height)\" "
            + "fill=\"\(color)\"/>"
    }

    /// The words of `text` with their columns, blocks apart from letters, blanks left out.
    private static func runs(_ text: String) -> [(column: Int, text: String)] {
        var runs: [(column: Int, text: String)] = []
        var column = 0
        var last: Character = " "
        for character in text {
            defer {
                column += DisplayWidth.columns(String(character))
                last = character
            }
            if character == " " { continue }
            if last == " " || (last == "█") != (character == "█") {
                runs.append((column, String(character)))
            } else {
                runs[runs.count - 1].text.append(character)
            }
        }
        return runs
    }

    private static func name(_ color: Style.Color) -> String {
        switch color {
        case .red: "#ff6b68"
        case .green: "#5fd787"
        case .yellow: "#ffd75f"
        case .cyan: "#5fd7ff"
        case .magenta: "#ff87ff"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.map { character in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            default: String(character)
            }
        }.joined()
    }
}
