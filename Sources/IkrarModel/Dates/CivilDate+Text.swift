extension CivilDate {
    /// ISO 8601: `2024-09-18`.
    package var iso: String {
        "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    /// As a letter prints it: `18 September 2024`.
    package var indonesianDate: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

    /// As a list or minutes print it: `Rabu, 18 September 2024`.
    package var indonesianText: String { "\(weekday.indonesianName), \(indonesianDate)" }

    /// Month names as printed in Indonesian, January first.
    package static let monthNames = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ]

    /// Reads `2024-09-18`, `18-09-2024`, `18/09/2024` or `18 September 2024`; never month before day.
    package init(parsing text: String) throws(CivilDateRefusal) {
        let trimmed = Self.trimmed(text)
        guard trimmed.utf8.count <= CivilDateRefusal.textBytesMax, let fields = Self.fields(of: trimmed) else {
            throw .unreadable(CivilDateRefusal.excerpt(of: text))
        }
        guard let date = CivilDate(year: fields.year, month: fields.month, day: fields.day) else {
            throw .noSuchDay(String(trimmed))
        }
        self = date
    }

    private static func fields(of text: Substring) -> (year: Int, month: Int, day: Int)? {
        for separator in ["-", "/"] as [Character] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            if separator == "-", parts[0].count == 4 {
                guard let year = number(parts[0], 4...4), let month = number(parts[1], 2...2),
                    let day = number(parts[2], 2...2)
                else { return nil }
                return (year, month, day)
            }
            guard let day = number(parts[0], 1...2), let month = number(parts[1], 1...2),
                let year = number(parts[2], 4...4)
            else { return nil }
            return (year, month, day)
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        guard words.count == 3, let day = number(words[0], 1...2), let month = month(named: words[1]),
            let year = number(words[2], 4...4)
        else { return nil }
        return (year, month, day)
    }

    /// The printed names, the spellings of older letters, and three-letter forms.
    private static func month(named word: Substring) -> Int? {
        let name = NameFolding.fold(String(word))
        if let index = monthNames.firstIndex(where: { $0.lowercased() == name }) { return index + 1 }
        switch name {
        case "jan": return 1
        case "feb", "peb", "pebruari": return 2
        case "mar": return 3
        case "apr": return 4
        case "jun": return 6
        case "jul": return 7
        case "agu", "agt", "ags", "agust": return 8
        case "sep", "sept": return 9
        case "okt": return 10
        case "nov", "nop", "nopember": return 11
        case "des": return 12
        default: return nil
        }
    }

    /// `Int` would take a sign; only ASCII digits are a number here.
    private static func number(_ text: Substring, _ lengths: ClosedRange<Int>) -> Int? {
        guard lengths.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func trimmed(_ text: String) -> Substring {
        var rest = text[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
