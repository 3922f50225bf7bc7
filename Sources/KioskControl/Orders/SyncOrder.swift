/// The body of `POST /v1/sync`.
package struct SyncOrder: Codable, Equatable, Sendable {
    /// Whether to answer only when the outbox is empty or sending has failed.
    package let wait: Bool

    /// An order of this value.
    package init(wait: Bool) { self.wait = wait }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case wait
    }

    /// Refuses unknown keys.
    package init(from decoder: any Decoder) throws {
        try StrictKeys.check(decoder, against: CodingKeys.self)
        wait = try decoder.container(keyedBy: CodingKeys.self).decode(Bool.self, forKey: .wait)
    }
}
