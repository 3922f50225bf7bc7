import IkrarModel
import IkrarRoster
import Testing

@Suite("Units from UNOR ID, UNOR NAMA and SATUAN KERJA NAMA")
struct UnitTests {
    /// Reads rows of (UNOR ID, UNOR NAMA, SATUAN KERJA NAMA).
    static func read(_ rows: (String, String, String)...) throws -> Reading {
        let lines = rows.enumerated().map { index, row in
            "19900101201501199\(index);FULAN;\(row.0);\(row.1);\(row.2)"
        }
        return try Reading("NIP BARU;NAMA;UNOR ID;UNOR NAMA;SATUAN KERJA NAMA\n" + lines.joined(separator: "\n"))
    }

    @Test("A path holds the innermost unit first; the agency is the root")
    func path() throws {
        let reading = try Self.read(("U1", "SUB BAGIAN UMUM - SEKRETARIAT - DINAS A", "KOTA"))
        #expect(
            reading.summary.units == [
                Unit(id: "kota", name: "KOTA"),
                Unit(id: "kota/dinas-a", name: "DINAS A", parentID: "kota"),
                Unit(id: "kota/dinas-a/sekretariat", name: "SEKRETARIAT", parentID: "kota/dinas-a"),
                Unit(id: "U1", name: "SUB BAGIAN UMUM", parentID: "kota/dinas-a/sekretariat"),
            ]
        )
        #expect(reading.people.map(\.unitID) == ["U1"])
    }

    @Test("The agency is not repeated when the path has it already")
    func agencyInPath() throws {
        let reading = try Self.read(("", "SEKRETARIAT - Dinas A", "DINAS A"))
        #expect(reading.summary.units.map(\.id) == ["dinas-a", "dinas-a/sekretariat"])
    }

    @Test("An ancestor takes the UNOR ID of the row that has it as its own unit, before or after")
    func ancestorID() throws {
        for reading in [
            try Self.read(("U1", "SEKRETARIAT - DINAS A", ""), ("U2", "DINAS A", "")),
            try Self.read(("U2", "DINAS A", ""), ("U1", "SEKRETARIAT - DINAS A", "")),
        ] {
            #expect(
                reading.summary.units == [
                    Unit(id: "U2", name: "DINAS A"), Unit(id: "U1", name: "SEKRETARIAT", parentID: "U2"),
                ]
            )
        }
    }

    @Test("Equal names with different UNOR ID are different units")
    func equalNames() throws {
        let reading = try Self.read(("U1", "SEKRETARIAT", "KOTA"), ("U2", "SEKRETARIAT", "KOTA"))
        #expect(reading.people.map(\.unitID) == ["U1", "U2"])
        #expect(reading.summary.units.map(\.parentID) == [nil, "kota", "kota"])
    }

    @Test("Case, spaces and punctuation make no other unit")
    func folded() throws {
        let reading = try Self.read(("", "Sekretariat -  DINAS A", ""), ("", "SEKRETARIAT - Dinas.A", ""))
        #expect(Set(reading.people.map(\.unitID)).count == 1)
    }

    @Test("An ID already given out stays, when a later row brings a UNOR ID")
    func lateID() throws {
        let reading = try Self.read(("", "DINAS A", ""), ("U1", "DINAS A", ""))
        #expect(reading.people.map(\.unitID) == ["dinas-a", "dinas-a"])
        #expect(reading.summary.units.map(\.id) == ["dinas-a"])
    }

    @Test("The units always form a tree with every person's unit in it")
    func tree() throws {
        let reading = try Self.read(
            ("U1", "A - B - C", "D"),
            ("U2", "B - A", "C"),
            ("U1", "C - A", ""),
            ("d", "D", ""),
            ("U3", "B - C", "D")
        )
        let tree = try UnitTree(reading.summary.units)
        #expect(reading.people.allSatisfy { tree.unit($0.unitID) != nil })
    }

    @Test("An ID with spaces and a bottomless path refuse their rows")
    func refused() throws {
        let deep = (0..<20).map { "U\($0)" }.joined(separator: " - ")
        let reading = try Self.read(("U 1", "A", ""), ("", deep, ""))
        #expect(reading.refused.map(\.reason) == [.invalidUnitID, .unitTooDeep(levelsMax: 16)])
        #expect(reading.refused.map(\.column) == ["UNOR ID", "UNOR NAMA"])
    }
}
