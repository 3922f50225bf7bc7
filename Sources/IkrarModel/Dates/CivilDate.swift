/// A day of the Gregorian calendar without time or zone, between the years 1 and 9999.
package struct CivilDate: Hashable, Sendable {
    /// 1…9999.
    package let year: Int
    /// 1…12.
    package let month: Int
    /// 1…31, and never beyond the month.
    package let day: Int

    /// Nil when there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// The day that lies this many days after 1 January 1970; nil outside the years 1…9999.
    package init?(daysSince1970 days: Int) {
        guard (-719_162...2_932_896).contains(days) else { return nil }
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days: years begin in March.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * marchMonth + 2) / 5 + 1
        )
    }

    /// The day on which this instant falls where clocks are `offsetMinutes` ahead of UTC; nil outside the years 1…9999.
    package init?(unixSeconds: Int64, offsetMinutes: Int) {
        let (local, overflow) = unixSeconds.addingReportingOverflow(Int64(offsetMinutes) * 60)
        guard !overflow else { return nil }
        let days = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
        self.init(daysSince1970: Int(days))
    }

    /// Days from 1 January 1970 to this day; negative before.
    package var daysSince1970: Int {
        // days_from_civil of the same source.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The day of the week.
    package var weekday: Weekday {
        // 1 January 1970 was a Thursday, the fourth day.
        let number = ((daysSince1970 + 3) % 7 + 7) % 7 + 1
        return Weekday(rawValue: number) ?? .monday
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CivilDate: Comparable {
    /// Earlier days come first.
    package static func < (earlier: CivilDate, later: CivilDate) -> Bool {
        (earlier.year, earlier.month, earlier.day) < (later.year, later.month, later.day)
    }
}
