import IkrarRoster
import Testing

@Suite("The same identifier twice")
struct DuplicateTests {
    static func read(_ rows: String...) throws -> Reading {
        try Reading((["NIP;NAMA;UNIT KERJA;TMT JABATAN"] + rows).joined(separator: "\n"))
    }

    @Test("The newest TMT JABATAN wins, in whichever order the rows come")
    func newest() throws {
        let older = "199001012015011999;FULAN;DINAS A;01-02-2020"
        let newer = "19900101 201501 1 999;FULAN, S.H.;DINAS B;2021-01-03"
        let rising = try Self.read(older, newer)
        #expect(rising.people.map(\.replacesRow) == [nil, 2])
        #expect(rising.people.map(\.unitID) == ["dinas-a", "dinas-b"])
        #expect(rising.summary.personCount == 1)
        let falling = try Self.read(newer, older)
        #expect(falling.people.map(\.unitID) == ["dinas-b"])
        #expect(falling.skipped == [RosterSkippedRow(row: 3, kind: .olderPosition(thanRow: 2))])
    }

    @Test("Different units without a newer date are a conflict to ask about")
    func conflict() throws {
        let reading = try Self.read("199001012015011999;FULAN;DINAS A;", "199001012015011999;FULAN;DINAS B;01-02-2020")
        #expect(reading.refused == [RosterRefusal(row: 3, column: "NIP", reason: .conflict(withRow: 2))])
        #expect(reading.people.map(\.row) == [2])
        #expect(reading.refused.allSatisfy { $0.reason.isConflict })
    }

    @Test("Two names with one number are a conflict whatever the dates say")
    func names() throws {
        let reading = try Self.read(
            "199001012015011999;FULAN;DINAS;01-02-2020",
            "199001012015011999;SAMPEL;DINAS;01-02-2021"
        )
        #expect(reading.refused.map(\.reason) == [.conflict(withRow: 2)])
    }

    @Test("The same row once more is skipped")
    func same() throws {
        let row = "199001012015011999;FULAN;DINAS;01-02-2020"
        let reading = try Self.read(row, row)
        #expect(reading.skipped == [RosterSkippedRow(row: 3, kind: .duplicate(ofRow: 2))])
        #expect(reading.refused.isEmpty)
    }
}
