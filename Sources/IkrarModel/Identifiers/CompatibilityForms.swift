/// The part of Unicode's NFKC normalisation whose result is ASCII: full-width digits, no-break spaces, ligatures.
///
/// The standard library has no NFKC and ICU would cost every start of the command tens of megabytes. A character whose
/// NFKC form is not ASCII can appear in no identifier, so it may stay as it is and be refused by name.
package enum CompatibilityForms {
    /// The text with every character that has an ASCII compatibility form replaced by it; all others unchanged.
    package static func asciiFolded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                folded.append(scalar)
            } else if let form = asciiForm(of: scalar) {
                folded.append(contentsOf: form)
            } else {
                folded.append(scalar)
            }
        }
        return String(folded)
    }

    /// The ASCII form of one character beyond ASCII, or nil when NFKC does not lead to ASCII.
    static func asciiForm(of scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        var low = runs.startIndex
        var high = runs.endIndex
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].last < scalar.value { low = middle + 1 } else { high = middle }
        }
        guard low < runs.endIndex, runs[low].first <= scalar.value else { return nil }
        var form = runs[low].form
        form[form.endIndex - 1] += UInt8(scalar.value - runs[low].first)
        return form.map { Unicode.Scalar($0) }
    }

    private struct Run {
        var first: UInt32
        var last: UInt32
        var form: [UInt8]
    }

    /// Parsed at the first character beyond ASCII; an entry that does not parse is a mistake of the generator.
    private static let runs: [Run] = table.split(whereSeparator: \.isWhitespace).map { entry in
        let sides = entry.split(separator: "=")
        precondition(sides.count == 2, "malformed entry \(entry)")
        let points = sides[0].split(separator: "-").compactMap { UInt32($0, radix: 16) }
        var digits = Substring(sides[1])
        var form: [UInt8] = []
        while let byte = UInt8(digits.prefix(2), radix: 16) {
            form.append(byte)
            digits = digits.dropFirst(2)
        }
        guard let first = points.first, let last = points.last, !form.isEmpty else {
            preconditionFailure("malformed entry \(entry)")
        }
        return Run(first: first, last: last, form: form)
    }
}
