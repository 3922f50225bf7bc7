import IkrarModel

/// Dates as roster files write them: ISO (with or without time), dd-mm-yyyy, dd/mm/yyyy, yyyymmdd, Excel's day numbers
/// and Indonesian month names. Never mm/dd: a date that only that order explains is no date.
enum DateCell {
    /// The date, or `nil` when the cell is none that a living employee could have.
    static func parse(_ cell: ArraySlice<UInt8>) -> CivilDate? {
        guard let text = CellText.clean(cell) else { return nil }
        let date =
            numeric(text.utf8.drop { $0 == UInt8(ascii: "'") })
            // No date is an answer here, not an error.
            ?? (try? CivilDate(parsing: text))
        guard let date, years.contains(date.year) else { return nil }
        return date
    }

    /// Years that occur as birth, appointment or position date.
    private static let years = 1900...2199
    /// Excel's day numbers of 1927 to 2099: five digits, and nobody on a roster was born before.
    private static let serials = 10_000...73_050
    /// Excel counts days from 30 December 1899.
    private static let serialOf1970 = 25_569

    private static func numeric(_ text: Substring.UTF8View) -> CivilDate? {
        var numbers: [(value: Int, length: Int)] = []
        var rest = Array(text)[...]
        while numbers.count < 3 {
            let digits = rest.prefix(8).prefix { $0.isASCIIDigit }
            if digits.isEmpty { return nil }
            numbers.append((digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits.count))
            rest = rest.dropFirst(digits.count)
            guard let separator = rest.first, numbers.count < 3 else { break }
            guard [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), .comma].contains(separator) else {
                return nil
            }
            rest = rest.dropFirst()
        }
        let hasTime = rest.first == .space || rest.first == UInt8(ascii: "T")
        guard rest.isEmpty || hasTime && numbers.count == 3 else { return nil }
        switch numbers.count {
        case 3 where numbers[0].length == 4:
            return CivilDate(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
        case 3 where numbers[2].length == 4:
            return CivilDate(year: numbers[2].value, month: numbers[1].value, day: numbers[0].value)
        case 1 where numbers[0].length == 8:
            let number = numbers[0].value
            return CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        case 1 where serials.contains(numbers[0].value),
            2 where serials.contains(numbers[0].value) && numbers[1].value == 0:
            return CivilDate(daysSince1970: numbers[0].value - serialOf1970)
        default:
            return nil
        }
    }
}
