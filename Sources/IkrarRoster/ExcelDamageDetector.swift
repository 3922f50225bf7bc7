import IkrarModel

/// Watches the identifiers of a whole file for what spreadsheet programs do to long numbers.
///
/// A sheet keeps 15 significant digits, so an 18-digit number ends in 000; and as a binary floating-point number of that
/// size it is a multiple of 32. One such number may be chance, a file of them is not: the minimum counts keep a small
/// sound file from being judged by accident (8 of 16 with sequence 000 never occur, as that sequence is not issued;
/// 18 of 20 multiples of 32 happen once in 10²⁵ files; 10 NIK ending in 0 once in 10¹⁰).
struct ExcelDamageDetector {
    private static let numbersMin = 8
    private static let floatingPointMin = 20
    private static let nikMin = 10
    /// The distance between neighbouring 64-bit floating-point numbers from 2⁵⁷ on, where the NIP of the living lie.
    private static let spacing: UInt64 = 32

    private var longNumbers = 0
    private var endingIn000 = 0
    private var multiples = 0
    private var niks = 0
    private var niksEndingIn0 = 0
    private var notated = 0

    /// Counts an identifier in canonical form, whether or not it is a valid one.
    mutating func note(digits: String) {
        let digits = digits.utf8
        if digits.count == 18 {
            longNumbers += 1
            if digits.suffix(3).allSatisfy({ $0 == 0x30 }) { endingIn000 += 1 }
            if (UInt64(String(digits)) ?? 1) % Self.spacing == 0 { multiples += 1 }
        } else if digits.count == 16 {
            niks += 1
            if digits.last == 0x30 { niksEndingIn0 += 1 }
        }
    }

    /// Counts a number in scientific notation or with a trailing `.0`.
    mutating func noteNotation() {
        notated += 1
    }

    /// What happened to the file, if anything.
    var damage: RosterFileRefusal.ExcelDamage? {
        let all = longNumbers + niks + notated
        if all >= Self.numbersMin, notated * 2 >= all { return .scientificNotation }
        if longNumbers >= Self.numbersMin, endingIn000 * 2 >= longNumbers { return .trailingZeros }
        if longNumbers >= Self.floatingPointMin, multiples * 10 >= longNumbers * 9 { return .floatingPoint }
        if niks >= Self.nikMin, niksEndingIn0 == niks { return .nikTrailingZero }
        return nil
    }
}
