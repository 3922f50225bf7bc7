/// The body of `POST /v1/scans`.
package struct ScanOrder: Codable, Equatable, Sendable {
    /// What was scanned or typed, as it came; empty where an officer found ``person`` by name.
    package let input: String
    /// How it came: `scan` (when absent), `typed`, `stdin` or `paper`.
    package let method: String?
    /// What the person did: `signed` (when absent) or `refused`.
    package let act: String?
    /// The person chosen after an `ambiguous` answer, or found by name.
    package let person: String?
    /// The name of who witnessed the signature; only with the method `paper`.
    package let witness: String?

    /// An order of these values.
    package init(
        input: String,
        method: String? = nil,
        act: String? = nil,
        person: String? = nil,
        witness: String? = nil
    ) {
        self.input = input
        self.method = method
        self.act = act
        self.person = person
        self.witness = witness
    }

    private enum CodingKeys: String, CodingKey, CaseIterable {
        case input, method, act, person, witness
    }

    /// Refuses unknown keys.
    package init(from decoder: any Decoder) throws {
        try StrictKeys.check(decoder, against: CodingKeys.self)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        input = try values.decode(String.self, forKey: .input)
        method = try values.decodeIfPresent(String.self, forKey: .method)
        act = try values.decodeIfPresent(String.self, forKey: .act)
        person = try values.decodeIfPresent(String.self, forKey: .person)
        witness = try values.decodeIfPresent(String.self, forKey: .witness)
    }
}
