import IkrarModel

/// The `Date` header field (RFC 9110 section 5.6.7).
enum HTTPDate {
    /// `Sun, 06 Nov 1994 08:49:37 GMT` for this instant.
    static func text(unixSeconds: Int64) -> String {
        guard let date = CivilDate(unixSeconds: unixSeconds, offsetMinutes: 0) else { return "" }
        let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        // Day 0 of 1970 was a Thursday.
        let weekday = weekdays[((date.daysSince1970 + 3) % 7 + 7) % 7]
        let second = Int(unixSeconds - Int64(date.daysSince1970) * 86_400)
        let clock = [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits).joined(separator: ":")
        return "\(weekday), \(twoDigits(date.day)) \(months[date.month - 1]) \(date.year) \(clock) GMT"
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
