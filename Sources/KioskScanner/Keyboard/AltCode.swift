/// A character typed as its number on the keypad while Alt is held, as scanners do that should not depend on a layout.
///
/// With a leading zero the number is one of Windows-1252, without one of code page 437, as Windows has it; for the characters of
/// ASCII that is the same. Numbers from 256 on are Unicode's.
struct AltCode: Sendable {
    /// More digits than the largest number of Unicode has are too many to be one.
    private static let digitsMax = 8

    private var number: UInt32 = 0
    private var digits = 0
    private var beginsWithZero = false

    /// Whether a digit was typed.
    var isBegun: Bool { digits > 0 }

    /// Adds a digit, 0…9.
    mutating func append(_ digit: UInt32) {
        if digits == 0 { beginsWithZero = digit == 0 }
        digits = min(digits + 1, Self.digitsMax + 1)
        if digits <= Self.digitsMax { number = number * 10 + digit }
    }

    /// The character, or `nil` when there is none of this number.
    var scalar: Unicode.Scalar? {
        guard digits <= Self.digitsMax else { return nil }
        switch number {
        case 0: return nil
        case 1..<0x80: return Unicode.Scalar(UInt8(number))
        case 0x80..<0x100 where !beginsWithZero: return Self.page437[Int(number) - 0x80]
        case 0x80..<0xA0: return Self.windows1252[Int(number) - 0x80]
        default: return Unicode.Scalar(number)
        }
    }

    /// 0x80…0xFF of code page 437 (unicode.org, CP437.TXT).
    private static let page437 = Array(
        ("ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}").unicodeScalars
    )

    /// 0x80…0x9F of Windows-1252 (unicode.org, CP1252.TXT); `nil` for the five that are none.
    private static let windows1252: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]
}
