import IkrarModel
import IkrarRoster
import Testing

@Suite("The header is the first row that names the columns")
struct HeaderTests {
    @Test("Titles, merged cells and blank rows above it are passed over")
    func titles() throws {
        let reading = try Reading("DAFTAR PEGAWAI;;\nKOTA CONTOH;;\n;;\nNo;NIP;Nama;Unit Kerja\n1;" + Line.man + "\n")
        #expect(reading.summary.headerRow == 4)
        #expect(reading.people.map(\.row) == [5])
    }

    @Test(
        "Aliases are folded for case, spaces and punctuation",
        arguments: [
            "nip;nama;unit kerja", "NIP BARU;Nama Lengkap;UNOR NAMA", "No. NIP;NAMA PEGAWAI;OPD", "NIP18;nama;Satker",
            "NI PPPK;NAMA;Perangkat Daerah", "  N.I.P  ;\"NAMA\r\nLENGKAP\";unit_kerja",
        ]
    )
    func aliases(header: String) throws {
        let reading = try Reading(header + "\n" + Line.man + "\n")
        #expect(reading.people.map(\.name) == ["FULAN"])
    }

    @Test("Grade and position go by several names")
    func optionalAliases() throws {
        let reading = try Reading(
            "NIP,NAMA,PANGKAT/GOL,NAMA JABATAN,UNIT KERJA\n199001012015011999,FULAN,III/a,ANALIS,DINAS\n"
        )
        #expect(reading.people.first?.grade == "III/a")
        #expect(reading.people.first?.position == "ANALIS")
    }

    @Test("An agency beside a unit is its parent; alone it is the unit")
    func agency() throws {
        let both = try Reading("NIP;NAMA;OPD;UNIT KERJA\n199001012015011999;FULAN;DINAS;BIDANG\n")
        #expect(both.summary.units.map(\.name) == ["DINAS", "BIDANG"])
        #expect(both.people.first?.unitID == "dinas/bidang")
        let alone = try Reading("NIP;NAMA;OPD\n199001012015011999;FULAN;DINAS\n")
        #expect(alone.people.first?.unitID == "dinas")
    }

    @Test("A row with two known words that lacks columns gives way to a complete one below")
    func incompleteFirst() throws {
        let reading = try Reading("UNIT KERJA;JABATAN;\n" + Line.file(Line.man))
        #expect(reading.summary.headerRow == 2)
    }

    @Test("Without a header, or with one that lacks a column, the file is refused")
    func missing() {
        #expect(throws: RosterFileRefusal.noHeader) { try Reading(Line.man + "\n" + Line.woman + "\n") }
        #expect(throws: RosterFileRefusal.missingColumns(headerRow: 1, ["unit"])) {
            try Reading("NIP;NAMA\n199001012015011999;FULAN\n")
        }
        #expect(throws: RosterFileRefusal.missingColumns(headerRow: 1, ["identifier"])) {
            try Reading("NO;NAMA;UNIT KERJA\n1;FULAN;DINAS\n")
        }
        #expect(throws: RosterFileRefusal.noHeader) {
            try Reading(String(repeating: "JUDUL;;\n", count: 30) + Line.file(Line.man))
        }
        #expect(throws: RosterFileRefusal.noRows) { try Reading(Line.header + "\n\n;;\n") }
        #expect(throws: RosterFileRefusal.empty) { try Reading("") }
    }

    @Test("Only the columns of the allow-list are used; the report names the others, never their values")
    func allowList() throws {
        let reading = try Reading(
            "NIP;NAMA;AGAMA NAMA;NOMOR HP;NIK;UNIT KERJA\n199001012015011999;FULAN;RAHASIA;0800;3374990101909999;DINAS\n"
        )
        #expect(reading.summary.columnsUsed == ["NIP", "NAMA", "NIK", "UNIT KERJA"])
        #expect(reading.summary.columnsDropped == ["AGAMA NAMA", "NOMOR HP"])
        #expect(reading.people.first?.identifiers.map(\.kind) == [.nip], "a civil servant's NIK is not kept")
        #expect(!"\(reading)".contains("RAHASIA"))
        #expect(!"\(reading)".contains("3374990101909999"))
    }
}
