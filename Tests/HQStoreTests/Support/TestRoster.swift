import IkrarModel
import IkrarRoster

/// A fictional roster: one agency with two units, in the order of their paths.
enum TestRoster {
    static let units = [
        Unit(id: "U1", name: "Dinas Contoh"),
        Unit(id: "U3", name: "Bidang Satu", parentID: "U1"),
        Unit(id: "U2", name: "Sub Bagian Umum", parentID: "U1"),
    ]

    static func person(
        _ number: Int,
        name: String? = nil,
        unit: String = "U2",
        category: Category = .pns
    ) throws -> RosterPerson {
        let day = String(number % 28 + 101).dropFirst()
        let month = String(number / 28 % 12 + 101).dropFirst()
        let year = 1970 + number / 336
        let identifier = try Identifier(parsing: "\(year)\(month)\(day)2015011999")
        return RosterPerson(
            row: number + 2,
            identifiers: [identifier],
            name: name ?? "Orang \(number)",
            category: category,
            unitID: unit
        )
    }
}
