/// Orders that write refuse keys they do not know: a misspelt `persn` must not silently record somebody else.
enum StrictKeys {
    private struct Name: CodingKey {
        let stringValue: String
        let intValue: Int? = nil
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { return nil }
    }

    /// Returns when every key of the object is one of `known`.
    static func check<Keys: CodingKey & CaseIterable>(_ decoder: any Decoder, against known: Keys.Type) throws {
        let names = Keys.allCases.map(\.stringValue)
        let found = try decoder.container(keyedBy: Name.self).allKeys
        guard let stranger = found.first(where: { !names.contains($0.stringValue) }) else { return }
        throw DecodingError.dataCorrupted(
            .init(
                codingPath: decoder.codingPath + [stranger],
                debugDescription: "unknown key \"\(stranger.stringValue)\"; known: \(names.joined(separator: ", "))"
            )
        )
    }
}
