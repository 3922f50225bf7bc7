/// The body of `POST /v1/roster/imports/{id}/commit`.
package struct RosterCommitOrder: Codable, Equatable, Sendable {
    /// Whether a person saw the preview and agreed; required when it `needs_confirmation`.
    package let confirmed: Bool

    /// An order of this value.
    package init(confirmed: Bool) { self.confirmed = confirmed }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case confirmed
    }

    /// Refuses unknown keys.
    package init(from decoder: any Decoder) throws {
        try StrictKeys.check(decoder, against: CodingKeys.self)
        confirmed = try decoder.container(keyedBy: CodingKeys.self).decode(Bool.self, forKey: .confirmed)
    }
}
