/// Names made comparable for search: lower case, without diacritics and punctuation, words apart by one space.
package enum NameFolding {
    /// `"M. Nur‘aini, S.Sos."` → `"m nuraini s sos"`. Letters of other scripts stay; the result may be empty.
    package static func fold(_ text: String) -> String {
        var folded = ""
        var isWordPending = false
        func append(_ scalar: Unicode.Scalar) {
            if isWordPending, !folded.isEmpty { folded.append(" ") }
            isWordPending = false
            folded.append(scalar.properties.lowercaseMapping)
        }
        for scalar in CompatibilityForms.asciiFolded(text).unicodeScalars {
            if isDropped(scalar) { continue }
            if let base = latinBase(of: scalar) {
                base.unicodeScalars.forEach(append)
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal {
                append(scalar)
            } else {
                isWordPending = true
            }
        }
        return folded
    }

    /// Apostrophes stand inside one word (Nur'aini); combining marks and zero-width characters on or in a letter.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x27, 0x60, 0xB4, 0x2BB...0x2BD, 0x2018, 0x2019, 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// Latin-1 and Latin Extended-A cover every name seen in Indonesian rosters; other letters stay themselves.
    private static func latinBase(of scalar: Unicode.Scalar) -> String? {
        guard (0xC0...0x17F).contains(scalar.value) else { return nil }
        switch scalar.value {
        case 0xC6, 0xE6: return "ae"
        case 0xDE, 0xFE: return "th"
        case 0xDF: return "ss"
        case 0x152, 0x153: return "oe"
        default:
            let base = bases[Int(scalar.value - 0xC0)]
            return base == "?" ? nil : String(base)
        }
    }

    /// One base letter for each of U+00C0…U+017F, `?` where there is none.
    private static let bases = Array(
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkklllllll"
            + "lllnnnnnnn??oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    )
}
