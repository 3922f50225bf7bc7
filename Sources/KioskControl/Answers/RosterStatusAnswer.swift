/// The answer to `GET /v1/roster`.
package struct RosterStatusAnswer: Codable, Equatable, Sendable {
    /// People on the roster whose employment has not ended.
    package let people: Int
    /// Units.
    package let units: Int
    /// When the roster was last committed, RFC 3339.
    package let importedAt: String?
    /// The file it came from.
    package let fileName: String?

    /// An answer of these values.
    package init(people: Int, units: Int, importedAt: String? = nil, fileName: String? = nil) {
        self.people = people
        self.units = units
        self.importedAt = importedAt
        self.fileName = fileName
    }

    private enum CodingKeys: String, CodingKey {
        case people, units
        case importedAt = "imported_at"
        case fileName = "file_name"
    }
}
