/// The answer to `GET /v1/ceremonies`.
package struct CeremoniesAnswer: Codable, Equatable, Sendable {
    /// In order of date.
    package let ceremonies: [CeremonyAnswer]

    /// An answer of these values.
    package init(ceremonies: [CeremonyAnswer]) {
        self.ceremonies = ceremonies
    }
}
