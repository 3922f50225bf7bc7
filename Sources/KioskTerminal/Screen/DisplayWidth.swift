/// How many columns text takes on a terminal, counted as terminals count: scalar by scalar (wcwidth(3)).
package enum DisplayWidth {
    /// More combining marks on one letter are not shown: names have two at most, and a hundred would run over other lines.
    static let marksMax = 2

    /// The columns of `text`, whose control characters must have been escaped.
    package static func columns(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + columns($1) }
    }

    /// `text` cut to at most `columns`; an ellipsis stands for what is missing, and a wide character is never halved.
    package static func fitted(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        guard Self.columns(text) > columns else { return text }
        let room = columns - Self.columns(ellipsis)
        guard room >= 0 else { return "" }
        return prefix(of: text, columns: room) + ellipsis
    }

    /// `text` with spaces behind it up to `columns`, or cut to them.
    package static func padded(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
        let fitted = fitted(text, to: columns, ellipsis: ellipsis)
        return fitted + String(repeating: " ", count: max(0, columns - Self.columns(fitted)))
    }

    /// `text` in lines of at most `columns`, broken at spaces where there are some; at most `lines`, the last cut.
    package static func wrapped(_ text: String, to columns: Int, lines: Int, ellipsis: String = "…") -> [String] {
        guard columns > 0, lines > 0 else { return [] }
        var wrapped: [String] = []
        var rest = text
        while !rest.isEmpty {
            if wrapped.count == lines - 1 || Self.columns(rest) <= columns {
                wrapped.append(fitted(rest, to: columns, ellipsis: ellipsis))
                break
            }
            var head = prefix(of: rest, columns: columns)
            guard !head.isEmpty else { break }
            if let space = head.lastIndex(of: " "), space > head.startIndex {
                head = String(head[..<space])
            }
            wrapped.append(head)
            rest = String(String.UnicodeScalarView(rest.unicodeScalars.dropFirst(head.unicodeScalars.count)))
            while rest.hasPrefix(" ") { rest.removeFirst() }
        }
        return wrapped
    }

    /// `text` without combining marks beyond ``marksMax`` on one letter.
    package static func calmed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !$0.isASCII && columns($0) == 0 }) else { return text }
        var marks = 0
        var calmed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            marks = columns(scalar) == 0 ? marks + 1 : 0
            // A variation selector would make terminals disagree about the width of the letter before it.
            if marks <= marksMax, !(0xfe00...0xfe0f).contains(scalar.value) { calmed.append(scalar) }
        }
        return String(calmed)
    }

    private static func prefix(of text: String, columns: Int) -> String {
        var width = 0
        var prefix = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            width += Self.columns(scalar)
            guard width <= columns else { break }
            prefix.append(scalar)
        }
        return String(prefix)
    }

    private static func columns(_ scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // Hangul vowels and final consonants join the syllable before them.
        if (0x1160...0x11ff).contains(scalar.value) { return 0 }
        return isWide(scalar.value) ? 2 : 1
    }

    /// East Asian Width W and F (Unicode 15, UAX 11), neighbouring blocks joined where nothing between them is in use.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115f, 0x231a...0x231b, 0x2329...0x232a, 0x23e9...0x23ec, 0x23f0...0x23f0, 0x23f3...0x23f3,
        0x25fd...0x25fe, 0x2614...0x2615, 0x2648...0x2653, 0x267f...0x267f, 0x2693...0x2693, 0x26a1...0x26a1,
        0x26aa...0x26ab, 0x26bd...0x26be, 0x26c4...0x26c5, 0x26ce...0x26ce, 0x26d4...0x26d4, 0x26ea...0x26ea,
        0x26f2...0x26f3, 0x26f5...0x26f5, 0x26fa...0x26fa, 0x26fd...0x26fd, 0x2705...0x2705, 0x270a...0x270b,
        0x2728...0x2728, 0x274c...0x274c, 0x274e...0x274e, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
        0x27b0...0x27b0, 0x27bf...0x27bf, 0x2b1b...0x2b1c, 0x2b50...0x2b50, 0x2b55...0x2b55, 0x2e80...0x303e,
        0x3041...0x4dbf, 0x4e00...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe10...0xfe19,
        0xfe30...0xfe6f, 0xff01...0xff60, 0xffe0...0xffe6, 0x16fe0...0x18cff, 0x1aff0...0x1b2ff, 0x1f004...0x1f004,
        0x1f0cf...0x1f0cf, 0x1f18e...0x1f18e, 0x1f191...0x1f19a, 0x1f200...0x1f320, 0x1f32d...0x1f335,
        0x1f337...0x1f37c, 0x1f37e...0x1f393, 0x1f3a0...0x1f3ca, 0x1f3cf...0x1f3d3, 0x1f3e0...0x1f3f0,
        0x1f3f4...0x1f3f4, 0x1f3f8...0x1f43e, 0x1f440...0x1f440, 0x1f442...0x1f4fc, 0x1f4ff...0x1f53d,
        0x1f54b...0x1f54e, 0x1f550...0x1f567, 0x1f57a...0x1f57a, 0x1f595...0x1f596, 0x1f5a4...0x1f5a4,
        0x1f5fb...0x1f64f, 0x1f680...0x1f6c5, 0x1f6cc...0x1f6cc, 0x1f6d0...0x1f6d2, 0x1f6d5...0x1f6df,
        0x1f6eb...0x1f6ec, 0x1f6f4...0x1f6fc, 0x1f7e0...0x1f7f0, 0x1f90c...0x1f93a, 0x1f93c...0x1f945,
        0x1f947...0x1f9ff, 0x1fa70...0x1faff, 0x20000...0x2fffd, 0x30000...0x3fffd,
    ]

    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        var low = 0
        var high = wide.count
        while low < high {
            let middle = (low + high) / 2
            if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wide.count && wide[low].contains(value)
    }
}
