package import IkrarLedger

/// The roster on this kiosk.
package struct RosterStatus: Hashable, Sendable {
    /// People employed.
    package let people: Int
    /// Units they belong to, ancestors included.
    package let units: Int
    /// When the last import was committed; `nil` before the first.
    package let importedAt: RecordTime?
    /// The name of that import's file.
    package let fileName: String?

    /// A status of these parts.
    package init(people: Int, units: Int, importedAt: RecordTime?, fileName: String?) {
        self.people = people
        self.units = units
        self.importedAt = importedAt
        self.fileName = fileName
    }
}
