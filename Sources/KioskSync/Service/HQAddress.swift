/// HQ's base address: a scheme and an authority, nothing behind it, because signatures cover the path HQ itself sees.
struct HQAddress: Equatable, Sendable {
    /// Without a slash at the end.
    let url: String

    /// As in the `Host` field.
    let authority: String

    init?(parsing text: String) {
        let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
        guard let scheme = ["https://", "http://"].first(where: { trimmed.hasPrefix($0) }) else { return nil }
        let authority = trimmed.dropFirst(scheme.count)
        let isPlain = authority.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"/?#@\\\"".utf8.contains($0) }
        guard !authority.isEmpty, isPlain else { return nil }
        url = trimmed
        self.authority = String(authority)
    }
}
