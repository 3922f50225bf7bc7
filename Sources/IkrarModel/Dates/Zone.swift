/// One of Indonesia's three time zones; none has daylight saving time. The raw value is the tz database's name.
package enum Zone: String, CaseIterable, Hashable, Sendable {
    /// WIB, UTC+7.
    case jakarta = "Asia/Jakarta"
    /// WITA, UTC+8.
    case makassar = "Asia/Makassar"
    /// WIT, UTC+9.
    case jayapura = "Asia/Jayapura"

    /// As printed behind a time: `WIB`, `WITA`, `WIT`.
    package var abbreviation: String {
        switch self {
        case .jakarta: "WIB"
        case .makassar: "WITA"
        case .jayapura: "WIT"
        }
    }

    /// Minutes ahead of UTC.
    package var offsetMinutes: Int {
        switch self {
        case .jakarta: 7 * 60
        case .makassar: 8 * 60
        case .jayapura: 9 * 60
        }
    }
}
