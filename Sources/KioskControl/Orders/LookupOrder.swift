/// The body of `POST /v1/lookups`. The number travels in the body, since paths end up in logs.
package struct LookupOrder: Codable, Equatable, Sendable {
    /// What was typed, as it came.
    package let input: String

    /// An order of this value.
    package init(input: String) { self.input = input }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case input
    }

    /// Refuses unknown keys.
    package init(from decoder: any Decoder) throws {
        try StrictKeys.check(decoder, against: CodingKeys.self)
        input = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .input)
    }
}
