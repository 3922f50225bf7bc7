/// One row of a keyboard in one layout: what its keys give alone, with Shift and with AltGr.
struct KeyRow: Sendable {
    /// The keys of a row, from left to right.
    enum Place: Sendable {
        case number, upper, home, lower

        /// Their codes; the key of some 105-key keyboards between Shift and Z (`KEY_102ND`) begins the lower row, and the one
        /// beside Enter (`KEY_BACKSLASH`) ends the home row.
        var codes: [UInt16] {
            switch self {
            case .number: [41] + Array(2...13)
            case .upper: Array(16...27)
            case .home: Array(30...40) + [43]
            case .lower: [86] + Array(44...53)
            }
        }
    }

    let place: Place
    let plain: [Unicode.Scalar]
    let shifted: [Unicode.Scalar]
    let alternate: [Unicode.Scalar]
    private let dead: [Unicode.Scalar]

    /// A row; each text has a character for each key, a space for none.
    init(_ place: Place, _ plain: String, _ shifted: String, _ alternate: String = "", dead: String = "") {
        self.place = place
        self.plain = Array(plain.unicodeScalars)
        self.shifted = Array(shifted.unicodeScalars)
        self.alternate = Array(alternate.unicodeScalars)
        self.dead = Array(dead.unicodeScalars)
    }

    /// What the key at `index` gives on this level. AltGr's accents are never dead.
    func meaning(_ level: [Unicode.Scalar], _ index: Int) -> KeyMeaning {
        guard index < level.count, level[index] != " " else { return .none }
        return KeyMeaning(scalar: level[index], isDead: level != alternate && dead.contains(level[index]))
    }
}
