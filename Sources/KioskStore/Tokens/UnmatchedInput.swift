import IkrarModel

/// An input that nobody was found for and that is recorded as such.
struct UnmatchedInput: Sendable {
    /// The number is well formed but nobody's.
    static let notOnRoster = "not_on_roster"
    /// The code of a badge or card that is enrolled to nobody yet.
    static let unknownToken = "unknown_token"

    /// As many characters as a misread NIP has, or a misread NIK.
    private static let identifierLengths = [16, 18]
    /// A text of such a length with more other characters than this is no misread number.
    private static let misreadMax = 4

    /// What the record's opening says was read.
    let text: String
    /// Why nobody was found.
    let reason: String

    /// The input of `request`, whose canonical digits are `digits`; `nil` when it is refused instead of recorded.
    ///
    /// A code with other characters than digits is a token where a reader read it. Where somebody typed it, or where it is as
    /// long as a number and nearly one, it is a mistake, and recording it would help nobody.
    init?(_ request: ScanRequest, digits: String?, refusal: IdentifierRefusal?) {
        guard let refusal else {
            guard let digits else { return nil }
            (text, reason) = (digits, Self.notOnRoster)
            return
        }
        guard case .nonDigit = refusal, request.method == .scan, let token = TokenText(request.input),
            !Self.isMisread(token.text)
        else { return nil }
        (text, reason) = (LineText.fitted(token.text), Self.unknownToken)
    }

    private static func isMisread(_ text: String) -> Bool {
        let characters = text.unicodeScalars.filter { !" .-_/'\"".unicodeScalars.contains($0) }
        let others = characters.count { !("0"..."9").contains($0) }
        return identifierLengths.contains(characters.count) && others <= misreadMax
    }
}
