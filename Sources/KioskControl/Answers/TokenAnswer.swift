/// The answer to `POST /v1/tokens`.
package struct TokenAnswer: Codable, Equatable, Sendable {
    /// Whom the token belongs to now.
    package let person: PersonAnswer

    /// An answer of these values.
    package init(person: PersonAnswer) { self.person = person }
}
