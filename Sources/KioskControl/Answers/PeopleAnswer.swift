/// The answer to `GET /v1/people`.
package struct PeopleAnswer: Codable, Equatable, Sendable {
    /// At most ``ControlLimit/peopleMax``, best match first.
    package let people: [PersonAnswer]
    /// Whether more people match.
    package let hasMore: Bool

    /// An answer of these values.
    package init(people: [PersonAnswer], hasMore: Bool) {
        self.people = people
        self.hasMore = hasMore
    }

    private enum CodingKeys: String, CodingKey {
        case people
        case hasMore = "has_more"
    }
}
