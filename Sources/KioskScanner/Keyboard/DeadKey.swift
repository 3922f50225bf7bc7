/// What a dead key's accent makes of the character that follows.
enum DeadKey {
    private static let composed: [Unicode.Scalar: (plain: String, accented: String)] = [
        "^": ("aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        "´": ("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ"),
        "`": ("aeiouAEIOU", "àèìòùÀÈÌÒÙ"),
        "¨": ("aeiouyAEIOU", "äëïöüÿÄËÏÖÜ"),
    ]

    /// The characters that `accent` and then `scalar` give: one with the accent; the accent alone before a space; else both.
    static func combine(_ accent: Unicode.Scalar, _ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if scalar == " " || scalar == accent { return [accent] }
        if let (plain, accented) = composed[accent],
            let place = plain.unicodeScalars.enumerated().first(where: { $0.element == scalar })
        {
            return [accented.unicodeScalars[accented.unicodeScalars.index(accented.startIndex, offsetBy: place.offset)]]
        }
        return [accent, scalar]
    }
}
