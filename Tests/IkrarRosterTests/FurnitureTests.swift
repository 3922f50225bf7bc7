import IkrarRoster
import Testing

@Suite("Rows of the printed table are skipped and listed")
struct FurnitureTests {
    @Test("The row that numbers the columns", arguments: ["1;2;3", "(1);(2);(3)", "1;2;"])
    func columnNumbers(row: String) throws {
        let reading = try Reading(Line.file(row, Line.man))
        #expect(reading.skipped == [RosterSkippedRow(row: 2, kind: .columnNumbers)])
        #expect(reading.people.map(\.row) == [3])
    }

    @Test("The header repeated on each page")
    func repeatedHeader() throws {
        let reading = try Reading(Line.file(Line.man, "nip;NAMA;Unit Kerja", Line.woman))
        #expect(reading.skipped == [RosterSkippedRow(row: 3, kind: .repeatedHeader)])
        #expect(reading.summary.skippedRows == reading.skipped)
    }

    @Test("Totals and signature blocks, also a signer's own NIP")
    func footer() throws {
        let reading = try Reading(
            Line.file(
                Line.man,
                "Jumlah;2;orang",
                ";;",
                ";;Kota Contoh, 17 September 2024",
                "Mengetahui,;;",
                "Kepala Dinas;;",
                ";FULAN, S.H.;",
                "NIP. 197001011990031999;;"
            )
        )
        #expect(reading.people.map(\.row) == [2])
        #expect(reading.refused.isEmpty)
        #expect(reading.skipped.map(\.kind).allSatisfy { $0 == .footer })
        #expect(reading.skipped.map(\.row) == [3, 5, 6, 7, 8, 9])
    }

    @Test("A section title between the people")
    func sectionTitle() throws {
        let reading = try Reading(Line.file("DINAS KESEHATAN;;", Line.man, ";BIDANG I;", Line.woman))
        #expect(reading.skipped.map(\.kind) == [.note, .note])
        #expect(reading.people.count == 2)
    }

    @Test("A subtotal between the people does not end them")
    func subtotal() throws {
        let reading = try Reading(Line.file(Line.man, "Jumlah I;1;", Line.woman))
        #expect(reading.people.map(\.row) == [2, 4])
    }

    @Test("A second line of the header, and numbered rows left empty")
    func secondHeaderLine() throws {
        let reading = try Reading(
            "No;NIP;NAMA;UNIT KERJA;GOL\n;BARU;TANPA GELAR;;AKHIR;TMT\n1;\(Line.man);\n2;;;;\n3;;;;\n"
        )
        #expect(reading.skipped.map(\.kind) == [.note, .note, .note])
        #expect(reading.people.map(\.row) == [3])
    }

    @Test("Ketut and Kepala may be names: a row that begins with a name and has a unit is a person")
    func namesLikeFooters() throws {
        let reading = try Reading(
            "NAMA;NIP;UNIT KERJA\nFULAN;199001012015011999;DINAS\nKETUT FULAN;;DINAS\nTOTAL FULAN;;DINAS\n"
        )
        #expect(reading.refused.map(\.reason) == [.missingIdentifier, .missingIdentifier])
    }

    @Test("A person without a number is refused, not skipped")
    func missingIdentifier() throws {
        let reading = try Reading(Line.file(";FULAN;DINAS", "-;FULANAH;DINAS"))
        #expect(reading.refused.map(\.reason) == [.missingIdentifier, .missingIdentifier])
        #expect(reading.refused.map(\.column) == ["NIP", "NIP"])
    }

    @Test("A number without a name or a unit is refused")
    func missingParts() throws {
        let reading = try Reading(
            "NIP;NAMA;UNIT KERJA;GOL\n199001012015011999;;DINAS;X\n199001012015012998;FULANAH;;X\n"
        )
        #expect(reading.refused.map(\.reason) == [.missingName, .missingUnit])
        #expect(reading.refused.map(\.column) == ["NAMA", "UNIT KERJA"])
    }
}
