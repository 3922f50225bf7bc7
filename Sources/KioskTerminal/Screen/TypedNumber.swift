/// A number while it is typed, in the groups it is read aloud in.
enum TypedNumber {
    /// The groups of a NIP or NI PPPK: birth date, appointment, sex, sequence.
    private static let groups = [8, 6, 1, 3]

    /// `199001012015` as `19900101 2015`; separators typed along are dropped. Anything but digits stays as it is.
    static func grouped(_ text: String) -> String {
        let digits = text.filter { !" .-".contains($0) }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return text }
        var rest = digits[...]
        var parts: [Substring] = []
        for width in groups where !rest.isEmpty {
            parts.append(rest.prefix(width))
            rest = rest.dropFirst(width)
        }
        if !rest.isEmpty { parts.append(rest) }
        return parts.joined(separator: " ")
    }
}
