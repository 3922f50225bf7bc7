import IkrarModel
import IkrarRoster
import Testing

@Suite("Identifiers as cells hold them")
struct IdentifierCellTests {
    @Test(
        "Apostrophes, spaces, dots, no-break spaces, line breaks, labels and full-width digits are only form",
        arguments: [
            "'199001012015011999", "19900101 201501 1 999", "19900101.201501.1.999",
            "19900101\u{A0}201501\u{A0}1\u{A0}999",
            "\"19900101\n201501 1 999\"", "NIP. 19900101 201501 1 999", "=\"199001012015011999\"",
            "１９９００１０１２０１５０１１９９９", "\u{200B}199001012015011999\u{FEFF}",
        ]
    )
    func canonicalForm(cell: String) throws {
        let reading = try Reading(Line.file("\(cell);FULAN;DINAS"))
        #expect(reading.people.first?.identifiers.map(\.digits) == ["199001012015011999"])
    }

    @Test(
        "Numbers a spreadsheet damaged refuse the row; they are never made up again",
        arguments: [
            ("1,99001E+17", "scientific_notation"), ("1.99E+17", "scientific_notation"),
            ("199001012015011008.0", "float_damage"), ("199001012015011008,00", "float_damage"),
            ("199001012015011000", "excel_damage"), ("199002302015011000", "excel_damage"),
            ("19900101201501I999", "non_digit"), ("19900101201501199", "length"),
        ]
    )
    func damaged(cell: String, code: String) throws {
        let reading = try Reading(Line.file("\(cell);FULAN;DINAS"))
        #expect(reading.refused.map(\.reason.code) == [code])
        #expect(reading.refused.map(\.column) == ["NIP"])
        #expect(!"\(reading.refused)".contains(cell))
    }

    @Test("A whole number with an odd layout is taken with a warning: the roster outranks structure")
    func oddStructure() throws {
        let reading = try Reading(Line.file("199002302015011999;FULAN;DINAS", "199001012015131999;FULANAH;DINAS"))
        #expect(reading.people.map { $0.warnings.map(\.code) } == [["odd_structure"], ["odd_structure"]])
    }

    @Test("NIK columns hold NIK, NRP columns hold NRP of any length")
    func otherColumns() throws {
        let reading = try Reading(
            "NIP;NIK;NRP;NAMA;STATUS PEGAWAI;UNIT KERJA\n;3374994101909999;;FULANAH;THL;DINAS\n;;12345678;SAMPEL;TNI;DINAS\n"
        )
        #expect(reading.people.map { $0.identifiers.map(\.kind) } == [[.nik], [.nrp]])
        #expect(reading.people.map(\.category) == [.nonASN, .tni])
    }

    @Test("A NIK stands for nobody who has a civil servant's category")
    func nikOfCivilServant() throws {
        let reading = try Reading("NIP;NIK;NAMA;STATUS PEGAWAI;UNIT KERJA\n;3374990101909999;FULAN;PNS;DINAS\n")
        #expect(reading.refused == [RosterRefusal(row: 2, column: "NIK", reason: .nikOutsideNonASN)])
    }

    @Test("A number without a public layout needs a category, from the row or from the operator")
    func unknownCategory() throws {
        let text = "NRP;NAMA;UNIT KERJA\n12345678;SAMPEL;DINAS\n"
        #expect(try Reading(text).refused.map(\.reason) == [.unknownCategory])
        #expect(try Reading(text, options: RosterOptions(assumedCategory: .polri)).people.map(\.category) == [.polri])
    }
}
