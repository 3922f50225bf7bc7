import IkrarLedger

/// A date in HTTP's one modern form (IMF-fixdate, RFC 9110 section 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
struct HTTPDate: Equatable, Sendable {
    let unixSeconds: Int64

    /// nil for anything else; the two obsolete forms are not read.
    init?(parsing text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 6, words[0].count == 4, words[0].last == ",", words[5] == "GMT",
            words[1].count == 2, words[3].count == 4,
            let month = Self.months.firstIndex(of: String(words[2]))
        else { return nil }
        let number = month + 1 < 10 ? "0\(month + 1)" : "\(month + 1)"
        do {
            // The ledger's parser knows the calendar and takes digits alone.
            let time = try RecordTime(parsing: "\(words[3])-\(number)-\(words[1])T\(words[4])+00:00")
            unixSeconds = time.unixSeconds
        } catch {
            return nil
        }
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
