import IkrarModel
import IkrarRoster
import Testing

@Suite("A person from the columns of a row")
struct PersonTests {
    /// The person of one row with these cells beside a sound number, name and unit.
    static func person(_ cells: KeyValuePairs<String, String>, nip: String = "199001012015011999") throws
        -> RosterPerson?
    {
        let header = (["NIP", "NAMA", "UNIT KERJA"] + cells.map(\.key)).joined(separator: ";")
        let row = ([nip, "FULAN", "DINAS"] + cells.map(\.value)).joined(separator: ";")
        return try Reading("\(header)\n\(row)\n").people.first
    }

    @Test("Degrees before and after are joined to the name, once")
    func degrees() throws {
        #expect(
            try Self.person(["GELAR DEPAN": "Dr.", "GELAR BELAKANG": "S.H., M.H."])?.name == "Dr. FULAN, S.H., M.H."
        )
        #expect(try Self.person(["GELAR DEPAN": "-", "GELAR BELAKANG": ""])?.name == "FULAN")
        let twice = try Reading("NIP;NAMA;GELAR BELAKANG;OPD\n199001012015011999;FULAN, S.H.;S.H.;DINAS\n")
        #expect(twice.people.map(\.name) == ["FULAN, S.H."])
        let alike = try Reading(
            "NIP;GELAR DEPAN;NAMA;GELAR BELAKANG;OPD\n199001012015011999;Dr.;DRAJAT WIDIASE;S.E;DINAS\n"
        )
        #expect(alike.people.map(\.name) == ["Dr. DRAJAT WIDIASE, S.E"])
    }

    @Test(
        "The category comes from the words of the row",
        arguments: [
            ("PNS Daerah Kab/Kota", "P", "Aktif", Category.pns), ("PNS Daerah Kab/Kota", "C", "Aktif", .cpns),
            ("CPNS", "", "", .cpns), ("PPPK Daerah Kab/Kota", "", "Aktif", .pppk), ("P3K", "", "", .pppk),
            ("PPPK Paruh Waktu", "", "Aktif", .pppkPartTime), ("PPPK", "", "PPPK Paruh Waktu Aktif", .pppkPartTime),
            ("Non ASN", "", "", .nonASN), ("Tenaga Honorer", "", "", .nonASN), ("Outsourcing", "", "", .nonASN),
            ("Non PNS", "", "", .nonASN), ("TNI AD", "", "", .tni), ("Polri", "", "", .polri), ("", "P", "", .pns),
        ]
    )
    func category(type: String, status: String, legal: String, category: Category) throws {
        let person = try Self.person([
            "JENIS PEGAWAI NAMA": type, "STATUS CPNS PNS": status, "KEDUDUKAN HUKUM NAMA": legal,
        ])
        #expect(person?.category == category)
        #expect(person?.categoryLabel == (category == .nonASN ? type : nil))
        #expect(person?.warnings.contains(.categoryAssumed) == false)
    }

    @Test("Without words the number tells; words unknown here are warned of")
    func assumedCategory() throws {
        #expect(try Self.person([:])?.category == .pns)
        #expect(try Self.person([:])?.warnings == [])
        #expect(try Self.person([:], nip: "199001012024211999")?.category == .pppk)
        #expect(try Self.person([:], nip: "3374990101909999")?.category == .nonASN)
        #expect(try Self.person(["STATUS PEGAWAI": "???"])?.warnings == [.categoryAssumed])
    }

    @Test("A number that belongs to another category is taken with a warning")
    func categoryDiffers() throws {
        #expect(try Self.person(["STATUS PEGAWAI": "PPPK"])?.warnings == [.categoryDiffers])
    }

    @Test(
        "People who have left are skipped",
        arguments: ["Pensiun", "Pemberhentian dengan hormat", "Meninggal Dunia", "Berhenti", "Mutasi Keluar"]
    )
    func left(status: String) throws {
        let reading = try Reading("NIP;NAMA;OPD;KEDUDUKAN HUKUM NAMA\n199001012015011999;FULAN;DINAS;\(status)\n")
        #expect(reading.skipped == [RosterSkippedRow(row: 2, kind: .leftService)])
    }

    @Test(
        "Leave, suspension and the year before retirement are employment",
        arguments: [
            "Aktif", "Cuti Luar Tanggungan Negara", "Pemberhentian Sementara", "Masa Persiapan Pensiun",
            "Tugas Belajar",
        ]
    )
    func employed(status: String) throws {
        #expect(try Self.person(["KEDUDUKAN HUKUM NAMA": status])?.legalStatus == status)
    }

    @Test(
        "The level of the position",
        arguments: [
            ("II.b", "Jabatan Struktural", PositionLevel.topFirst), ("III.a", "", .administrator),
            ("IV/a", "", .supervisor),
            ("31", "", .administrator), ("", "Jabatan Fungsional Tertentu", .functional),
            ("", "Jabatan Fungsional Umum", .executor), ("", "Jabatan Pelaksana", .executor),
            ("", "Jabatan Pimpinan Tinggi Madya", .topMiddle),
        ]
    )
    func level(echelon: String, kind: String, level: PositionLevel) throws {
        #expect(try Self.person(["ESELON NAMA": echelon, "JENIS JABATAN NAMA": kind])?.positionLevel == level.rawValue)
    }

    @Test("JENIS KELAMIN M/F and L/P are compared with the number", arguments: ["F", "P", "Perempuan"])
    func sex(cell: String) throws {
        #expect(try Self.person(["STATUS PEGAWAI": "PNS", "JENIS KELAMIN": cell])?.warnings == [.sexDiffers])
        #expect(try Self.person(["STATUS PEGAWAI": "PNS", "L/P": cell], nip: "199001012015012999")?.warnings == [])
        #expect(try Self.person(["STATUS PEGAWAI": "PNS", "JK": "L"])?.warnings == [])
    }

    @Test(
        "Dates: ISO, dd-mm-yyyy, dd/mm/yyyy, month names, Excel day numbers",
        arguments: [
            "1990-05-04", "04-05-1990", "4/5/1990", "4 Mei 1990", "32997", "32997.0", "1990-05-04 00:00:00",
            "'04-05-1990",
        ]
    )
    func dates(cell: String) throws {
        let person = try Self.person(["STATUS PEGAWAI": "PNS", "TANGGAL LAHIR": cell], nip: "199005042015011999")
        #expect(person?.warnings == [])
        let other = try Self.person(["STATUS PEGAWAI": "PNS", "TANGGAL LAHIR": cell], nip: "199004052015011999")
        #expect(other?.warnings == [.birthDateDiffers], "never month before day")
    }

    @Test(
        "A date that only mm/dd explains is unreadable",
        arguments: ["05/24/1990", "1990-13-01", "kemarin", "4/5/90"]
    )
    func unreadableDates(cell: String) throws {
        let person = try Self.person(["STATUS PEGAWAI": "PNS", "TANGGAL LAHIR": cell], nip: "199005242015011999")
        #expect(person?.warnings == [.unreadableDate(column: "TANGGAL LAHIR")])
    }

    @Test(
        "A name is kept byte for byte, whatever it would do to a page, a sheet, a query or an eye",
        arguments: [
            "=cmd()<b>FULAN</b>'; DROP TABLE person; --", "FULAN \u{202E}ANALUF", "FU\u{200B}LAN \u{FEFF}X",
            "FULAN \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F466}", "ME\u{301}LATI", "M\u{C9}LATI", "@FULAN|-+",
        ]
    )
    func hostileNames(name: String) throws {
        let reading = try Reading(Line.file("199001012015011999;\"\(name)\";DINAS"))
        #expect(reading.people.map { Array($0.name.utf8) } == [Array(name.utf8)])
    }

    @Test(
        "A control character in a name refuses its row, and says which",
        arguments: [
            ("FULAN\u{1B}[31m", 0x1B), ("FU\u{7}LAN", 0x7), ("FU\u{7F}LAN", 0x7F), ("FU\u{9B}31mLAN", 0x9B),
            ("FULAN\u{2028}X", 0x2028), ("\u{1B}FULAN", 0x1B),
        ] as [(String, UInt32)]
    )
    func controlCharacters(name: String, character: UInt32) throws {
        let reading = try Reading(Line.file("199001012015011999;\"\(name)\";DINAS", Line.woman))
        let reason = RosterRefusalReason.controlCharacter(character)
        #expect(reading.refused == [RosterRefusal(row: 2, column: "NAMA", reason: reason)])
        #expect(reading.people.count == 1)
        #expect(reason.detail.hasPrefix("U+00") || reason.detail == "U+2028")
    }

    @Test("White space around a name is none of it, and a cell may be wrapped, but not coloured")
    func whiteSpace() throws {
        let reading = try Reading(
            Line.file(
                "199001012015011999;\"\u{FEFF} FULAN \u{A0}\tA\n\";\"DINAS\nSATU\"",
                "199001012015012999;FULANI;\"DINAS\u{1B}[31m\""
            )
        )
        #expect(reading.people.map(\.name) == ["FULAN A"])
        #expect(reading.summary.units.map(\.name) == ["DINAS SATU"])
        #expect(reading.refused.map(\.reason) == [.controlCharacter(0x1B)])
    }

    @Test("A name of 512 bytes is kept, one of more refuses its row")
    func nameLimit() throws {
        let longest = String(repeating: "A", count: 512)
        let reading = try Reading(
            Line.file("199001012015011999;\(longest);DINAS", "199001012015012999;\(longest)B;DINAS")
        )
        #expect(reading.people.map(\.name) == [longest])
        #expect(reading.refused.map(\.reason) == [.tooLong(bytesMax: 512)])
    }

    @Test("An endless name refuses its row")
    func longName() throws {
        let reading = try Reading(
            Line.file("199001012015011999;\(String(repeating: "A", count: 10_000));DINAS", Line.woman)
        )
        #expect(reading.refused == [RosterRefusal(row: 2, column: "NAMA", reason: .tooLong(bytesMax: 512))])
        #expect(reading.people.count == 1)
    }
}
