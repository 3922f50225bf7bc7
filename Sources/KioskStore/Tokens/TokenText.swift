/// The code of a badge or card that says nothing by itself: a Kartu ASN's QR code, the serial number of an NFC card.
struct TokenText: Hashable, Sendable {
    /// Fewer characters would be found by chance. The serial number of a card has 8 hexadecimal digits.
    static let charactersMin = 6

    /// The code without white space around it.
    let text: String

    /// The token in what a reader or a keyboard gave; `nil` for what is too short or too long to be one.
    init?(_ input: String) {
        guard input.utf8.count <= PreparedScan.inputBytesMax else { return nil }
        var scalars = input.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        guard scalars.count >= Self.charactersMin else { return nil }
        text = String(scalars)
    }
}
