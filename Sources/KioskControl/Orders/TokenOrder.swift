/// The body of `POST /v1/tokens`.
package struct TokenOrder: Codable, Equatable, Sendable {
    /// The code of the badge or card, as it is read.
    package let token: String
    /// The id of the person it is to belong to.
    package let person: String

    /// An order of these values.
    package init(token: String, person: String) {
        self.token = token
        self.person = person
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case token, person
    }

    /// Refuses unknown keys.
    package init(from decoder: any Decoder) throws {
        try StrictKeys.check(decoder, against: CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        token = try values.decode(String.self, forKey: .token)
        person = try values.decode(String.self, forKey: .person)
    }
}
