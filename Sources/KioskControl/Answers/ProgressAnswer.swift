/// The answer to `GET /v1/progress?person=`: how far the open ceremony and a person's unit are. It names nobody.
package struct ProgressAnswer: Codable, Equatable, Sendable {
    /// The open ceremony.
    package let ceremony: OpenCeremonyAnswer?
    /// The unit of the person asked for.
    package let unit: UnitProgressAnswer?

    /// An answer of these values.
    package init(ceremony: OpenCeremonyAnswer? = nil, unit: UnitProgressAnswer? = nil) {
        self.ceremony = ceremony
        self.unit = unit
    }
}
