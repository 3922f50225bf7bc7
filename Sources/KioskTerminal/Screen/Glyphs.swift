/// The signs a terminal can show.
package struct Glyphs: Equatable, Sendable {
    /// Whether text beyond ASCII arrives.
    let isUnicode: Bool
    /// Whether it has the signs of our results; the Linux console has letters of many languages but not these.
    let hasSymbols: Bool

    /// A terminal with everything.
    package static let full = Glyphs(isUnicode: true, hasSymbols: true)
    /// The Linux console with UTF-8.
    package static let console = Glyphs(isUnicode: true, hasSymbols: false)
    /// ASCII only.
    package static let ascii = Glyphs(isUnicode: false, hasSymbols: false)

    /// The sign beside the word; no two are alike in any set.
    func symbol(_ kind: ResultKind) -> String {
        switch kind {
        case .recorded: hasSymbols ? "✔" : "[OK]"
        case .already: hasSymbols ? "●" : "[=]"
        case .unmatched: hasSymbols ? "✖" : "[X]"
        case .choose: "?"
        case .again: "!"
        case .voided: hasSymbols ? "↶" : "[<]"
        }
    }

    /// What stands for text that was cut.
    var ellipsis: String { hasSymbols ? "…" : "~" }

    /// A line across.
    var rule: Character { hasSymbols ? "─" : "-" }

    /// `text` as this terminal can show it; outside characters that would do harm must have been escaped.
    func shown(_ text: String) -> String {
        guard !hasSymbols else { return text }
        return text.unicodeScalars.reduce(into: "") { shown, scalar in
            switch scalar {
            case "…": shown += isUnicode ? "~" : "..."
            case "•": shown += "*"
            case "✔", "●", "✖", "↶", "─": shown += "-"
            default:
                if scalar.isASCII || isUnicode { shown.unicodeScalars.append(scalar) } else { shown += "?" }
            }
        }
    }
}
