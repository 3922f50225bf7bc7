import IkrarModel
import Testing

@Suite struct CanonicalIdentifierTests {
    private let digits = "199001012015011999"

    @Test(
        "labels, quotes, separators and invisible characters are dropped",
        arguments: [
            "NIP. 199001012015011999", "NIP: 19900101 201501 1 999", "nip:199001012015011999", "NIP199001012015011999",
            "NI PPPK: 199001012015011999", "ni  pppk199001012015011999", "NIPPPK 199001012015011999",
            "NIK 199001012015011999", "NRP.199001012015011999", "NIP .: 199001012015011999",
            "'199001012015011999", "’199001012015011999", "\"199001012015011999\"", "=\"199001012015011999\"",
            "' NIP. 199001012015011999", "NIP '199001012015011999", "＇199001012015011999",
            "19900101.201501.1.999", "19900101-201501-1-999", "19900101–201501–1–999", "19900101_201501_1_999",
            "19900101/201501/1/999", "1990\u{2011}01\u{2011}01\u{2011}201501\u{2011}1\u{2011}999",
            "  199001012015011999\r\n", "19900101 201501\n1 999", "19900101\t201501\t1\t999",
            "\u{FEFF}199001012015011999", "1990\u{200B}01\u{00AD}01\u{00A0}201501\u{202F}1\u{2060}999",
            "\u{202A}199001012015011999\u{202C}", "𝟏𝟗𝟗𝟎𝟎𝟏𝟎𝟏𝟐𝟎𝟏𝟓𝟎𝟏𝟏𝟗𝟗𝟗", "①⑨⑨001012015011⁹₉9",
        ]
    )
    func cleans(_ text: String) throws {
        #expect(try Identifier.canonicalForm(of: text) == digits)
    }

    @Test(
        "scientific notation is refused with point, comma, sign or none",
        arguments: [
            ("1.99001E+17", 6, "17"), ("1,99001E+17", 6, "17"), ("1,99E17", 3, "17"), ("2E+17", 1, "17"),
            ("1.99001e+17", 6, "17"), ("'1,99001E+17", 6, "17"), (" 1,99001E+17 ", 6, "17"), ("１．９９Ｅ＋１７", 3, "17"),
        ]
    )
    func scientific(_ text: String, _ significantDigits: Int, _ exponent: String) {
        let refusal = IdentifierRefusal.scientificNotation(significantDigits: significantDigits, exponent: exponent)
        #expect(throws: refusal) { try Identifier.canonicalForm(of: text) }
    }

    @Test(
        "a zero fraction behind 15 to 18 digits is float damage",
        arguments: [
            ("199001012015011008.0", 18), ("199001012015011008,0", 18), ("199001012015011008.00", 18),
            ("3374990101909999.0", 16), ("199001012015011.000", 15),
        ]
    )
    func float(_ text: String, _ count: Int) {
        #expect(throws: IdentifierRefusal.floatDamage(digits: count)) { try Identifier.canonicalForm(of: text) }
    }

    @Test("a grouped number whose last group is not zero is no float damage")
    func groupedIsNoFloat() throws {
        #expect(try Identifier.canonicalForm(of: "199001012015011.999") == digits)
        #expect(try Identifier.canonicalForm(of: "19900101201501.1.000") == "199001012015011000")
    }

    @Test(
        "another character is refused with its place and the digit it resembles, and never converted",
        arguments: [
            ("19900101201501I999", Character("I"), 15, Character("1")),
            ("l99001012015011999", "l", 1, "1"),
            ("1990O1012015011999", "O", 5, "0"),
            ("19900101 201501 1 99o", "o", 18, "0"),
            ("19900101201501١999", "١", 15, "1"),
            ("199001012015011,999", ",", 16, nil),
            ("19900101201501x999", "x", 15, nil),
            ("1990-01😀", "😀", 7, nil),
            ("1990\u{0}0101", "\u{0}", 5, nil),
        ]
    )
    func nonDigit(_ text: String, _ found: Character, _ position: Int, _ suggestion: Character?) {
        let refusal = IdentifierRefusal.nonDigit(found: found, position: position, suggestion: suggestion)
        #expect(throws: refusal) { try Identifier.canonicalForm(of: text) }
    }

    @Test("nothing but noise is empty", arguments: ["", "  ", "'", "NIP.", "NI PPPK :", "\u{FEFF}", "--", "=\"\""])
    func empty(_ text: String) {
        #expect(throws: IdentifierRefusal.empty) { try Identifier.canonicalForm(of: text) }
    }

    @Test("input over 256 bytes is refused unread")
    func tooLong() throws {
        #expect(try Identifier.canonicalForm(of: digits + String(repeating: " ", count: 238)) == digits)
        #expect(throws: IdentifierRefusal.tooLong(bytes: 257, limit: 256)) {
            try Identifier.canonicalForm(of: digits + String(repeating: " ", count: 239))
        }
    }

    @Test("no refusal repeats the number")
    func refusalsHoldNoNumber() {
        for text in ["19900101201501I999", "199001012015011008.0", "1,99001E+17", "199001012015013999"] {
            do {
                _ = try Identifier(parsing: text)
                Issue.record("accepted \(text)")
            } catch {
                #expect(!"\(error)".contains("19900101"))
                #expect(IdentifierRefusal.codes.contains(error.code))
            }
        }
    }
}
