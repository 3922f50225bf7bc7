/// The body of `POST /v1/alarms/{id}/acknowledgement`.
package struct AlarmAcknowledgementOrder: Codable, Equatable, Sendable {
    /// Why the alarm may rest: one line of text, at most 1024 bytes.
    package let reason: String

    /// An order with this reason.
    package init(reason: String) {
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case reason
    }

    /// Refuses unknown keys.
    package init(from decoder: any Decoder) throws {
        try StrictKeys.check(decoder, against: CodingKeys.self)
        reason = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .reason)
    }
}
