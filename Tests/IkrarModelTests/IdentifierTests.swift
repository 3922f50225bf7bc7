import IkrarModel
import Testing

@Suite struct IdentifierTests {
    @Test(
        "the vectors of well-formed identifiers are read with kind and digits",
        arguments: [
            ("19900101 201501 1 999", IdentifierKind.nip, "199001012015011999"),
            ("199001012015012999", .nip, "199001012015012999"),
            ("'199001012024211999", .niPPPK, "199001012024211999"),
            ("NI PPPK. 19900101 202422 2 998", .niPPPK, "199001012024222998"),
            ("１９９００１０１２０１５０１１９９９", .nip, "199001012015011999"),
            ("3374990101909999", .nik, "3374990101909999"),
            ("3374994101909999", .nik, "3374994101909999"),
            ("990000999", .oldNIP, "990000999"),
            ("99000099", .nrp, "99000099"),
            ("9900000000999", .nrp, "9900000000999"),
            ("99099", .nrp, "99099"),
        ]
    )
    func reads(_ text: String, _ kind: IdentifierKind, _ digits: String) throws {
        let identifier = try Identifier(parsing: text)
        #expect(identifier.kind == kind)
        #expect(identifier.digits == digits)
    }

    @Test(
        "the vectors of refused identifiers are refused for their own reason",
        arguments: [
            ("199002302015011999", IdentifierRefusal.birthDate(year: 1990, month: 2, day: 30), "birth_date"),
            ("199001012015131999", .appointmentMonth(found: 13), "appointment_month"),
            ("199001012015013999", .sex(found: 3), "sex"),
            ("199001012015011000", .excelDamage, "excel_damage"),
            ("1,99001E+17", .scientificNotation(significantDigits: 6, exponent: "17"), "scientific_notation"),
            ("199001012015011008.0", .floatDamage(digits: 18), "float_damage"),
            ("19900101201501I999", .nonDigit(found: "I", position: 15, suggestion: "1"), "non_digit"),
            ("3374998101909999", .birthDay(found: 81), "birth_day"),
        ]
    )
    func refuses(_ text: String, _ refusal: IdentifierRefusal, _ code: String) {
        #expect(throws: refusal) { try Identifier(parsing: text) }
        #expect(refusal.code == code)
    }

    @Test(
        "months and contract numbers at every edge",
        arguments: [
            ("00", nil), ("01", IdentifierKind.nip), ("12", .nip), ("13", nil), ("20", nil), ("21", .niPPPK),
            ("29", .niPPPK), ("30", nil), ("99", nil),
        ]
    )
    func edges(_ middle: String, _ kind: IdentifierKind?) {
        let identifier = try? Identifier(parsing: "199001012024\(middle)1999")  // the refusal is tested above
        #expect(identifier?.kind == kind)
    }

    @Test(
        "a NIK is held to province, day, date and serial",
        arguments: [
            ("1099990101909999", IdentifierRefusal.province(found: 10)),
            ("9799990101909999", .province(found: 97)),
            ("3374990001909999", .birthDay(found: 0)),
            ("3374993201909999", .birthDay(found: 32)),
            ("3374994001909999", .birthDay(found: 40)),
            ("3374997201909999", .birthDay(found: 72)),
            ("3374993102909999", .birthDate(year: 90, month: 2, day: 31)),
            ("3374990113909999", .birthDate(year: 90, month: 13, day: 1)),
            ("3374992902909999", .birthDate(year: 90, month: 2, day: 29)),
            ("3374990101900000", .sequence(found: "0000")),
        ]
    )
    func refusesNIK(_ text: String, _ refusal: IdentifierRefusal) {
        #expect(throws: refusal) { try Identifier(parsing: text) }
    }

    @Test("29 February is possible in a NIK when one of the two centuries has it")
    func leapDayInNIK() throws {
        #expect(try Identifier(parsing: "3374992902009999").kind == .nik)
        #expect(try Identifier(parsing: "3374996902929999").kind == .nik)
    }

    @Test("29 February in a NIP follows the Gregorian calendar")
    func leapDayInNIP() throws {
        #expect(try Identifier(parsing: "200002292020011999").kind == .nip)
        #expect(throws: IdentifierRefusal.birthDate(year: 1900, month: 2, day: 29)) {
            try Identifier(parsing: "190002291920011999")
        }
    }

    @Test("lengths that no identifier has are refused with the length", arguments: [1, 4, 14, 15, 17, 19, 40])
    func lengths(_ count: Int) {
        #expect(throws: IdentifierRefusal.length(found: count, kind: nil)) {
            try Identifier(parsing: String(repeating: "1", count: count))
        }
    }

    @Test("an asked-for kind refuses another length and another kind")
    func askedKind() throws {
        #expect(throws: IdentifierRefusal.length(found: 16, kind: .nip)) {
            try Identifier(parsing: "3374990101909999", kind: .nip)
        }
        #expect(throws: IdentifierRefusal.kind(found: .niPPPK, asked: .nip)) {
            try Identifier(parsing: "199001012024211999", kind: .nip)
        }
        #expect(try Identifier(parsing: "990000999", kind: .nrp).kind == .nrp)
        #expect(try Identifier(parsing: "990000999", kind: .oldNIP).kind == .oldNIP)
    }

    @Test("odd structure is accepted with its oddity, damage is not")
    func oddStructure() throws {
        let odd = try Identifier.acceptingOddStructure("199002302015011999")
        #expect(odd.identifier.digits == "199002302015011999")
        #expect(odd.oddity == .birthDate(year: 1990, month: 2, day: 30))
        #expect(try Identifier.acceptingOddStructure("199001012015011999").oddity == nil)
        #expect(throws: IdentifierRefusal.excelDamage) {
            try Identifier.acceptingOddStructure("199001012015011000")
        }
    }

    @Test(
        "digits are grouped as people read them",
        arguments: [
            ("199001012015011999", "19900101 201501 1 999"),
            ("199001012024222998", "19900101 202422 2 998"),
            ("3374990101909999", "337499 010190 9999"),
            ("990000999", "990 000 999"),
            ("99000099", "99000099"),
        ]
    )
    func groups(_ digits: String, _ grouped: String) throws {
        #expect(try Identifier(parsing: digits).grouped == grouped)
        #expect(try Identifier(parsing: grouped).digits == digits)
    }

    @Test("a mask shows at most the last four digits")
    func masks() throws {
        #expect(try Identifier(parsing: "199001012015011999").masked == "•••• 1999")
        #expect(Identifier.masked(digits: "1999") == "•••• 1999")
        #expect(Identifier.masked(digits: "99") == "•••• 99")
    }
}
