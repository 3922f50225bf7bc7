import IkrarModel

/// Compares an identifier with the row's birth date and sex. The two columns are read for this alone and never kept.
enum IdentityCheck {
    /// The warnings about `identifier`; a blank or unreadable cell warns of nothing but itself.
    static func warnings(
        _ identifier: Identifier,
        birthDate: ArraySlice<UInt8>,
        birthDateColumn: String?,
        sex: ArraySlice<UInt8>
    ) -> [RosterWarning] {
        var warnings: [RosterWarning] = []
        let digits = identifier.digits.utf8.map { Int($0) - 0x30 }
        if CellText.clean(birthDate) != nil {
            if let date = DateCell.parse(birthDate) {
                if let inside = birthDateInside(identifier.kind, digits), inside != parts(date, identifier.kind) {
                    warnings.append(.birthDateDiffers)
                }
            } else {
                warnings.append(.unreadableDate(column: birthDateColumn ?? ""))
            }
        }
        if let told = isWoman(sex), let inside = isWomanInside(identifier.kind, digits), told != inside {
            warnings.append(.sexDiffers)
        }
        return warnings
    }

    /// The date as the identifier writes it: yyyymmdd, or ddmmyy in a NIK.
    private static func parts(_ date: CivilDate, _ kind: IdentifierKind) -> Int {
        kind == .nik
            ? date.day * 10_000 + date.month * 100 + date.year % 100
            : date.year * 10_000 + date.month * 100 + date.day
    }

    private static func birthDateInside(_ kind: IdentifierKind, _ digits: [Int]) -> Int? {
        switch kind {
        case .nip, .niPPPK: return number(digits[0..<8])
        case .nik:
            let written = number(digits[6..<12])
            return written > 400_000 ? written - 400_000 : written
        case .oldNIP, .nrp: return nil
        }
    }

    private static func isWomanInside(_ kind: IdentifierKind, _ digits: [Int]) -> Bool? {
        switch kind {
        case .nip, .niPPPK: digits[14] == 1 ? false : digits[14] == 2 ? true : nil
        case .nik: number(digits[6..<8]) > 40
        case .oldNIP, .nrp: nil
        }
    }

    /// JENIS KELAMIN as SIASN (`M`, `F`) and as lists (`L`, `P` for perempuan) write it, or in words.
    private static func isWoman(_ cell: ArraySlice<UInt8>) -> Bool? {
        switch Folding.fold(cell) {
        case "m", "l", "lakilaki", "laki", "pria", "male": false
        case "f", "p", "perempuan", "wanita", "w", "female": true
        default: nil
        }
    }

    private static func number(_ digits: ArraySlice<Int>) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
