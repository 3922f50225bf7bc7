/// The body of `POST /v1/voids`.
package struct VoidOrder: Codable, Equatable, Sendable {
    /// The leaf hash of the record, canonical base64.
    package let leaf: String
    /// Why: a code such as `wrong_person`.
    package let reason: String

    /// An order of these values.
    package init(leaf: String, reason: String) {
        self.leaf = leaf
        self.reason = reason
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case leaf, reason
    }

    /// Refuses unknown keys.
    package init(from decoder: any Decoder) throws {
        try StrictKeys.check(decoder, against: CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        leaf = try values.decode(String.self, forKey: .leaf)
        reason = try values.decode(String.self, forKey: .reason)
    }
}
