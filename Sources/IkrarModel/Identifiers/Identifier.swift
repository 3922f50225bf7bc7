/// A number that names a person: its kind and its canonical digits.
///
/// It is never an authenticator: a NIP can be guessed from birth date and sex. Show `masked`, store `digits` as text.
package struct Identifier: Hashable, Sendable {
    /// What the number is.
    package let kind: IdentifierKind
    /// ASCII digits only, of a length that `kind` allows.
    package let digits: String

    /// Reads a number and tells its kind by length: 18 NIP or NI PPPK, 16 NIK, 9 old NIP, 5 to 13 otherwise NRP.
    ///
    /// The layout of the kind is checked; the text may hold spaces, separators, quotes and a label.
    package init(parsing text: String) throws(IdentifierRefusal) {
        let digits = try Self.canonicalForm(of: text)
        let structure = IdentifierStructure(digits)
        let kind = try structure.kind()
        try structure.check(kind)
        self.kind = kind
        self.digits = digits
    }

    /// Reads a number that must be of the kind given, as where a column or a category says what it is.
    package init(parsing text: String, kind: IdentifierKind) throws(IdentifierRefusal) {
        let (identifier, oddity) = try Self.acceptingOddStructure(text, kind: kind)
        if let oddity { throw oddity }
        self = identifier
    }

    /// Reads a number whose digits are whole although they may break the published layout, as rosters do hold them.
    ///
    /// The oddity is returned to be shown as a warning. Damaged numbers are refused as everywhere.
    package static func acceptingOddStructure(
        _ text: String,
        kind: IdentifierKind? = nil
    ) throws(IdentifierRefusal) -> (identifier: Identifier, oddity: IdentifierRefusal?) {
        let digits = try canonicalForm(of: text)
        if let kind, !kind.lengths.contains(digits.utf8.count) {
            throw .length(found: digits.utf8.count, kind: kind)
        }
        let structure = IdentifierStructure(digits)
        let found: IdentifierKind
        switch kind {
        // Their lengths overlap with others and nothing in the digits tells them apart: the caller's word counts.
        case .oldNIP?, .nrp?: found = kind ?? .nrp
        default: found = try structure.kind()
        }
        if let kind, kind != found { throw .kind(found: found, asked: kind) }
        do {
            try structure.check(found)
        } catch {
            guard error.isOddStructure else { throw error }
            return (Identifier(kind: found, digits: digits), error)
        }
        return (Identifier(kind: found, digits: digits), nil)
    }

    /// Digits only, from a keyboard, scanner or file: NFKC, invisible characters, a leading quote or label, spaces and
    /// separators dropped. Lengths and layouts are not checked; more than 256 bytes are refused unread.
    package static func canonicalForm(of text: String) throws(IdentifierRefusal) -> String {
        try CanonicalIdentifier(text).digits
    }

    /// At most the last four digits, behind dots: `•••• 1999`.
    package var masked: String { Self.masked(digits: digits) }

    /// At most the last four digits of any identifier text, behind dots; given only the last four it says the same.
    package static func masked(digits: String) -> String { "•••• " + digits.suffix(4) }

    /// The digits as people read them aloud: `19900101 201501 1 999`. For the person's own eyes; elsewhere `masked`.
    package var grouped: String {
        let widths: [Int]
        switch kind {
        case .nip, .niPPPK: widths = [8, 6, 1, 3]
        case .nik: widths = [6, 6, 4]
        case .oldNIP: widths = [3, 3, 3]
        case .nrp: return digits
        }
        var rest = digits[...]
        return widths.map { width in
            defer { rest = rest.dropFirst(width) }
            return rest.prefix(width)
        }.joined(separator: " ")
    }

    private init(kind: IdentifierKind, digits: String) {
        self.kind = kind
        self.digits = digits
    }
}
