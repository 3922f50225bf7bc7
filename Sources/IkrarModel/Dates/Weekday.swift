/// A day of the week, numbered as in ISO 8601: Monday is 1.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
    /// Senin.
    case monday = 1
    /// Selasa.
    case tuesday
    /// Rabu.
    case wednesday
    /// Kamis.
    case thursday
    /// Jumat.
    case friday
    /// Sabtu.
    case saturday
    /// Minggu.
    case sunday

    /// The day's name as printed in Indonesian.
    package var indonesianName: String {
        switch self {
        case .monday: "Senin"
        case .tuesday: "Selasa"
        case .wednesday: "Rabu"
        case .thursday: "Kamis"
        case .friday: "Jumat"
        case .saturday: "Sabtu"
        case .sunday: "Minggu"
        }
    }

    /// Reads an Indonesian or English name in any case; `Jum'at` and `Ahad` too.
    package init?(parsing text: String) {
        switch NameFolding.fold(text) {
        case "senin", "monday": self = .monday
        case "selasa", "tuesday": self = .tuesday
        case "rabu", "wednesday": self = .wednesday
        case "kamis", "thursday": self = .thursday
        case "jumat", "friday": self = .friday
        case "sabtu", "saturday": self = .saturday
        case "minggu", "ahad", "sunday": self = .sunday
        default: return nil
        }
    }
}
