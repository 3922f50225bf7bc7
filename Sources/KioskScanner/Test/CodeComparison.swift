/// Compares what is printed with what a reader sent, and names the usual culprit.
package struct CodeComparison: Sendable {
    /// A text whose characters stand on different keys in each layout, in both cases, short enough for a barcode on a terminal.
    package static let reference = "aZ-yq_09"

    /// What usually makes the two differ.
    package enum Culprit: Hashable, Sendable {
        /// Upper and lower case are swapped.
        case capsLock
        /// The scanner types for one layout and is read by another.
        case layout(sends: KeyboardLayout, reads: KeyboardLayout)
        /// Something stands in front.
        case prefix(String)
        /// Something stands at the end.
        case suffix(String)
        /// So many characters are missing.
        case lost(Int)
        /// None of these.
        case other

        /// Its word for programs.
        package var code: String {
            switch self {
            case .capsLock: "caps_lock"
            case .layout: "layout"
            case .prefix: "prefix"
            case .suffix: "suffix"
            case .lost: "lost_characters"
            case .other: "other"
            }
        }
    }

    /// What is printed.
    package let printed: String
    /// What was read.
    package let read: String
    /// What is wrong; `nil` when nothing is.
    package let culprit: Culprit?

    /// Compares the two, character by character.
    package init(printed: String, read: String) {
        self.printed = printed
        self.read = read
        culprit = Self.culprit(Array(printed.unicodeScalars), Array(read.unicodeScalars))
    }

    /// A `^` under each character of ``read`` that is not the printed one.
    package var marks: String {
        let (printed, read) = (Array(printed.unicodeScalars), Array(read.unicodeScalars))
        return (0..<max(printed.count, read.count)).map { index in
            index < printed.count && index < read.count && printed[index] == read[index] ? " " : "^"
        }.joined()
    }

    private static func culprit(_ printed: [Unicode.Scalar], _ read: [Unicode.Scalar]) -> Culprit? {
        if printed == read { return nil }
        if read == printed.map(swapped) { return .capsLock }
        if let layouts = layouts(printed, read) { return layouts }
        if read.count > printed.count {
            let extra = read.count - printed.count
            if read.starts(with: printed) { return .suffix(text(read.suffix(extra))) }
            if Array(read.suffix(printed.count)) == printed { return .prefix(text(read.prefix(extra))) }
        }
        if read.count < printed.count, isWithin(read, printed) { return .lost(printed.count - read.count) }
        return .other
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func swapped(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let properties = scalar.properties
        let other = properties.isLowercase ? properties.uppercaseMapping : properties.lowercaseMapping
        return other.unicodeScalars.count == 1 ? other.unicodeScalars.first ?? scalar : scalar
    }

    /// Whether `part` is what is left of `whole` when some of its characters are taken out.
    private static func isWithin(_ part: [Unicode.Scalar], _ whole: [Unicode.Scalar]) -> Bool {
        var rest = part[...]
        for scalar in whole where rest.first == scalar { rest.removeFirst() }
        return rest.isEmpty
    }

    /// The pair of layouts that turns `printed` into `read`.
    private static func layouts(_ printed: [Unicode.Scalar], _ read: [Unicode.Scalar]) -> Culprit? {
        for sends in KeyboardLayout.allCases {
            for reads in KeyboardLayout.allCases where sends != reads {
                if typed(printed, sends, reads) == read { return .layout(sends: sends, reads: reads) }
            }
        }
        return nil
    }

    /// What a text typed for one layout is in another; `nil` when the first has no key for it.
    private static func typed(
        _ text: [Unicode.Scalar],
        _ sends: KeyboardLayout,
        _ reads: KeyboardLayout
    ) -> [Unicode.Scalar]? {
        var result: [Unicode.Scalar] = []
        for scalar in text {
            guard let (row, level, index) = key(scalar, sends) else {
                guard scalar == " " else { return nil }
                result.append(scalar)
                continue
            }
            let other = reads.rows[row]
            let levels = [other.plain, other.shifted, other.alternate]
            guard index < levels[level].count, levels[level][index] != " " else { continue }
            result.append(levels[level][index])
        }
        return result
    }

    private static func key(
        _ scalar: Unicode.Scalar,
        _ layout: KeyboardLayout
    ) -> (row: Int, level: Int, index: Int)? {
        guard scalar != " " else { return nil }
        for (number, row) in layout.rows.enumerated() {
            for (level, scalars) in [row.plain, row.shifted, row.alternate].enumerated() {
                if let index = scalars.firstIndex(of: scalar) { return (number, level, index) }
            }
        }
        return nil
    }
}
