/// Ids that HQ gives to people: `p-` and 80 random bits, which say nothing about the person.
enum HQPersonID {
    /// What every such id begins with.
    static let prefix = "p-"

    /// A new id.
    static func make(using generator: inout some RandomNumberGenerator) -> String {
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        var id = prefix
        for _ in 0..<16 { id.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]) }
        return id
    }
}
