/// The answer to `POST /v1/probe`: a write and a look-up as a scan makes them.
package struct ProbeAnswer: Codable, Equatable, Sendable {
    /// How long one row took to be durable.
    package let commitMilliseconds: Double
    /// How long looking a person up took.
    package let lookupMilliseconds: Double
    /// Whether an identifier of the roster led to its person; absent without a roster.
    package let isPersonFound: Bool?

    /// An answer of these values.
    package init(commitMilliseconds: Double, lookupMilliseconds: Double, isPersonFound: Bool?) {
        self.commitMilliseconds = commitMilliseconds
        self.lookupMilliseconds = lookupMilliseconds
        self.isPersonFound = isPersonFound
    }

    private enum CodingKeys: String, CodingKey {
        case commitMilliseconds = "commit_milliseconds"
        case lookupMilliseconds = "lookup_milliseconds"
        case isPersonFound = "person_found"
    }
}
