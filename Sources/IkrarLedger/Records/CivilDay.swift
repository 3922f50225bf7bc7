/// A day of the proleptic Gregorian calendar and its number since 1970-01-01.
///
/// The arithmetic is Howard Hinnant's `days_from_civil` and `civil_from_days`: years counted from 1 March, so that the
/// leap day comes last, in eras of 400 years.
struct CivilDay {
    /// The year, 1 to 9999.
    let year: Int64
    /// The month, 1 to 12.
    let month: Int
    /// The day of the month, from 1.
    let day: Int

    /// The day with this number.
    init(daysSince1970 days: Int64) {
        let (era, dayOfEra) = (days + CivilDay.daysFromMarch0To1970).flooredQuotientAndRemainder(dividingBy: 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1)
        month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// The day of a date, or `nil` when the calendar has none such or the year is 0.
    init?(year: Int, month: Int, day: Int) {
        guard year >= 1, (1...12).contains(month) else { return nil }
        self.year = Int64(year)
        self.month = month
        self.day = day
        // A date that does not exist, such as 30 February, comes back as another one.
        let same = CivilDay(daysSince1970: daysSince1970)
        guard same.day == day, same.month == month, same.year == self.year else { return nil }
    }

    /// What ``init(iso:)`` reads, in the words errors use.
    static let rule = "a date like 2026-09-17"

    /// The day of the text `YYYY-MM-DD`, or `nil` when it is written otherwise or the calendar has none such.
    init?(iso text: ArraySlice<UInt8>) {
        let start = text.startIndex
        guard text.count == 10, text[start + 4] == UInt8(ascii: "-"), text[start + 7] == UInt8(ascii: "-"),
            let year = CanonicalDecimal.decodeFixedWidth(text[start..<(start + 4)]),
            let month = CanonicalDecimal.decodeFixedWidth(text[(start + 5)..<(start + 7)]),
            let day = CanonicalDecimal.decodeFixedWidth(text[(start + 8)...])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The number of this day, 0 for 1970-01-01.
    var daysSince1970: Int64 {
        let marchYear = year - (month <= 2 ? 1 : 0)
        let (era, yearOfEra) = marchYear.flooredQuotientAndRemainder(dividingBy: 400)
        let marchMonth = Int64(month > 2 ? month - 3 : month + 9)
        let dayOfYear = (153 * marchMonth + 2) / 5 + Int64(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - CivilDay.daysFromMarch0To1970
    }

    /// Days from 0000-03-01 to 1970-01-01.
    private static let daysFromMarch0To1970: Int64 = 719_468
}

extension Int64 {
    /// Division that rounds down, so that the remainder is never negative.
    func flooredQuotientAndRemainder(dividingBy divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
