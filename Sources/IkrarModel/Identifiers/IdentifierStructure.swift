/// The published layouts of NIP, NI PPPK and NIK. There is no check digit in any of them.
struct IdentifierStructure {
    private let digits: [Int]

    /// `digits` holds ASCII digits only.
    init(_ digits: String) {
        self.digits = digits.utf8.map { Int($0) - 0x30 }
    }

    /// The kind that a number of this length and content has.
    func kind() throws(IdentifierRefusal) -> IdentifierKind {
        switch digits.count {
        case 18: (21...29).contains(number(12..<14)) ? .niPPPK : .nip
        case 16: .nik
        case 9: .oldNIP
        case 5...13: .nrp
        default: throw .length(found: digits.count, kind: nil)
        }
    }

    /// Checks the layout of `kind`; the length is already right.
    func check(_ kind: IdentifierKind) throws(IdentifierRefusal) {
        switch kind {
        case .nip, .niPPPK: try checkServiceNumber()
        case .nik: try checkPopulationNumber()
        case .oldNIP, .nrp: break
        }
    }

    /// Birth YYYYMMDD · appointment YYYYMM, or year and `2` + contract 1–9 · sex 1/2 · sequence 001–999.
    private func checkServiceNumber() throws(IdentifierRefusal) {
        let (year, month, day) = (number(0..<4), number(4..<6), number(6..<8))
        guard CivilDate(year: year, month: month, day: day) != nil else {
            throw .birthDate(year: year, month: month, day: day)
        }
        let appointment = number(12..<14)
        guard (1...12).contains(appointment) || (21...29).contains(appointment) else {
            throw .appointmentMonth(found: appointment)
        }
        guard digits[14] == 1 || digits[14] == 2 else { throw .sex(found: digits[14]) }
        guard number(15..<18) != 0 else { throw .excelDamage }
    }

    /// Province, district, sub-district · DD (+40 for women) MM YY · serial 0001–9999.
    private func checkPopulationNumber() throws(IdentifierRefusal) {
        guard (11...96).contains(number(0..<2)) else { throw .province(found: number(0..<2)) }
        let written = number(6..<8)
        guard (1...31).contains(written) || (41...71).contains(written) else { throw .birthDay(found: written) }
        let day = written > 40 ? written - 40 : written
        let (month, year) = (number(8..<10), number(10..<12))
        // The century is not written: a date is impossible only when neither 19YY nor 20YY has it.
        guard [1900, 2000].contains(where: { CivilDate(year: $0 + year, month: month, day: day) != nil }) else {
            throw .birthDate(year: year, month: month, day: day)
        }
        guard number(12..<16) != 0 else { throw .sequence(found: "0000") }
    }

    private func number(_ range: Range<Int>) -> Int {
        digits[range].reduce(0) { $0 * 10 + $1 }
    }
}
