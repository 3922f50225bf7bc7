/// How text is drawn. Every colour goes with a symbol and a word: it never says anything alone.
package struct Style: Hashable, Sendable {
    /// The colours all terminals have, by their SGR number.
    package enum Color: Int, Sendable {
        /// Unmatched, lost, wrong.
        case red = 31
        /// Recorded.
        case green = 32
        /// Recorded before.
        case yellow = 33
        /// A choice.
        case cyan = 36
        /// Once more.
        case magenta = 35
    }

    /// The colour of the text, where the terminal has colours.
    package var color: Color?
    /// Brighter or heavier.
    package var isBold = false
    /// Dark on light.
    package var isReverse = false

    /// A plain style, or one of these values.
    package init(color: Color? = nil, isBold: Bool = false, isReverse: Bool = false) {
        self.color = color
        self.isBold = isBold
        self.isReverse = isReverse
    }

    static let plain = Style()
    static let bold = Style(isBold: true)
    static let bar = Style(isReverse: true)
    static let wrong = Style(color: .red, isBold: true)

    /// The colour of a result.
    static func of(_ kind: ResultKind) -> Style {
        let color: Color =
            switch kind {
            case .recorded: .green
            case .already: .yellow
            case .unmatched: .red
            case .choose: .cyan
            case .again, .voided: .magenta
            }
        return Style(color: color, isBold: true)
    }
}
