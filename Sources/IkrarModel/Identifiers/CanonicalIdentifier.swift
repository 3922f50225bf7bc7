/// Keyboard, scanner or file text on its way to nothing but digits.
struct CanonicalIdentifier {
    /// The most bytes of input looked at: a badge line with a label and separators needs under 64, and a scanner stuck
    /// on one key must not cost work.
    static let inputBytesMax = 256

    /// Digits only, at least one.
    let digits: String

    init(_ text: String) throws(IdentifierRefusal) {
        let bytes = text.utf8.count
        guard bytes <= Self.inputBytesMax else { throw .tooLong(bytes: bytes, limit: Self.inputBytesMax) }
        // What nearly every scan and roster cell is: nothing below would change it.
        if bytes > 0, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            digits = text
            return
        }
        let visible = CompatibilityForms.asciiFolded(text).unicodeScalars.filter { !Self.isInvisible($0) }
        let bare = Self.withoutQuotesAndLabel(Array(visible)).filter { !$0.properties.isWhitespace }
        guard !bare.isEmpty else { throw .empty }
        // Before separators go: their dots and commas are what tells a damaged number from a grouped one.
        try Self.refuseScientificNotation(bare)
        try Self.refuseFloatDamage(bare)
        let separated = bare.filter { !Self.isSeparator($0) }
        guard !separated.isEmpty else { throw .empty }
        for (index, scalar) in separated.enumerated() where !Self.isDigit(scalar) {
            throw .nonDigit(
                found: Character(scalar),
                position: index + 1,
                suggestion: Self.digitMistaken(for: scalar)
            )
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: separated)
        digits = String(view)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Byte order mark, soft hyphen, zero-width characters and direction marks: copied along, never seen.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFEFF, 0x00AD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069: true
        default: false
        }
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\"" || scalar == "="
    }

    /// Dots, dashes of every width, `_` and `/` group digits on paper and carry nothing.
    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "-", "_", "/", "\u{2010}"..."\u{2015}", "\u{2212}": true
        default: false
        }
    }

    /// Drops a leading text marker (`'`, `="`), one label and what follows it, and the quote that closes a marker.
    private static func withoutQuotesAndLabel(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var rest = scalars[...]
        var hasQuote = dropMarkers(&rest)
        if dropLabel(&rest) { hasQuote = dropMarkers(&rest) || hasQuote }
        while hasQuote, let last = rest.last, isQuote(last) || last.properties.isWhitespace { rest.removeLast() }
        return Array(rest)
    }

    private static func dropMarkers(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
        var hasQuote = false
        while let first = rest.first, isQuote(first) || first.properties.isWhitespace {
            if isQuote(first) { hasQuote = true }
            rest.removeFirst()
        }
        return hasQuote
    }

    /// Longest first: `NIP` begins `NIPPPK`, which people write for `NI PPPK`.
    private static let labels = ["NIPPPK", "NIP", "NIK", "NRP"].map { Array($0.unicodeScalars) }

    private static func dropLabel(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
        for label in labels {
            var after = rest
            var isWhole = true
            for letter in label {
                while let next = after.first, next.properties.isWhitespace { after.removeFirst() }
                guard let next = after.popFirst(), next.value & ~0x20 == letter.value else {
                    isWhole = false
                    break
                }
            }
            guard isWhole else { continue }
            while let next = after.first, next.properties.isWhitespace || next == "." || next == ":" {
                after.removeFirst()
            }
            rest = after
            return true
        }
        return false
    }

    /// `^\d([.,]\d+)?E\+?\d+$`
    private static func refuseScientificNotation(_ scalars: [Unicode.Scalar]) throws(IdentifierRefusal) {
        guard let mark = scalars.firstIndex(where: { $0 == "E" || $0 == "e" }) else { return }
        let mantissa = scalars[..<mark]
        var exponent = scalars[(mark + 1)...]
        if exponent.first == "+" { exponent.removeFirst() }
        guard let first = mantissa.first, isDigit(first), !exponent.isEmpty, exponent.allSatisfy(isDigit) else {
            return
        }
        let fraction = mantissa.dropFirst()
        if let point = fraction.first {
            guard point == "." || point == ",", fraction.count > 1, fraction.dropFirst().allSatisfy(isDigit) else {
                return
            }
        }
        throw .scientificNotation(
            significantDigits: max(mantissa.count - 1, 1),
            exponent: String(String.UnicodeScalarView(exponent))
        )
    }

    /// `^\d{15,18}[.,]0+$`
    private static func refuseFloatDamage(_ scalars: [Unicode.Scalar]) throws(IdentifierRefusal) {
        guard let point = scalars.firstIndex(where: { !isDigit($0) }), (15...18).contains(point),
            scalars[point] == "." || scalars[point] == ","
        else { return }
        let fraction = scalars[(point + 1)...]
        guard !fraction.isEmpty, fraction.allSatisfy({ $0 == "0" }) else { return }
        throw .floatDamage(digits: point)
    }

    /// The digit a person probably meant: letters that look like one, and digits of other scripts.
    private static func digitMistaken(for scalar: Unicode.Scalar) -> Character? {
        switch scalar {
        case "O", "o", "Q", "D": return "0"
        case "I", "i", "l", "L", "|", "!": return "1"
        case "Z", "z": return "2"
        case "S", "s": return "5"
        case "G", "b": return "6"
        case "B": return "8"
        case "g", "q": return "9"
        default:
            guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else {
                return nil
            }
            return String(Int(value)).first
        }
    }
}
