import IkrarModel
import IkrarRoster
import Testing

@Suite("Unquoted commas of degrees")
struct DegreeCommaTests {
    static func read(_ row: String, header: String = "NIP,NAMA,UNIT KERJA") throws -> Reading {
        try Reading("\(header)\n\(row)\n199001012024211997,SAMPEL,DINAS\n")
    }

    @Test(
        "They are put back into the name when only one reading is possible",
        arguments: [
            "FULAN, S.Sos., M.Si.", "FULAN, S.H.", "FULAN, A.Md.Keb.", "FULAN, S.E, M.M, Ph.D", "FULAN, SH, MH",
            "FULAN,S.Pd., M. Pd.",
        ]
    )
    func repaired(name: String) throws {
        let reading = try Self.read("199001012015011999,\(name),DINAS")
        #expect(reading.people.first?.name == name)
        #expect(reading.people.first?.warnings == [.repairedCommas])
        #expect(reading.summary.units.map(\.name) == ["DINAS"])
    }

    @Test("The number may stand behind the name")
    func nameFirst() throws {
        let reading = try Reading("NAMA,NIP,UNIT KERJA\nFULAN, S.Sos.,199001012015011999,DINAS\n")
        #expect(reading.people.map(\.name) == ["FULAN, S.Sos."])
    }

    @Test("A degree that may belong to either of two cells is refused")
    func ambiguous() throws {
        let header = "NIP,NAMA,GELAR DEPAN,GELAR BELAKANG,UNIT KERJA"
        let reading = try Reading("\(header)\n199001012015011999,FULAN, S.Sos.,M.Si.,S.H.,DINAS\n")
        #expect(reading.refused.map(\.reason) == [.ambiguousCommas])
    }

    @Test("Cells too many that are no degrees are refused")
    func ragged() throws {
        let reading = try Self.read("199001012015011999,FULAN,BIN FULAN,DINAS")
        #expect(reading.refused.map(\.reason) == [.ragged(expected: 3, found: 4)])
    }

    @Test("A row that looks complete because a cell was left out at its end is not misread")
    func shifted() throws {
        let reading = try Reading("NIP,NAMA,UNIT KERJA,GOL\n199001012015011999,FULAN, S.Sos.,DINAS\n")
        #expect(reading.refused.map(\.reason) == [.ambiguousCommas])
    }

    @Test("In a semicolon file nothing is repaired")
    func otherDelimiter() throws {
        let reading = try Reading(Line.file("199001012015011999;FULAN; S.Sos.;DINAS"))
        #expect(reading.refused.map(\.reason) == [.ragged(expected: 3, found: 4)])
    }

    @Test("Empty cells too many at the end are nothing")
    func trailingEmpty() throws {
        #expect(try Self.read("199001012015011999,FULAN,DINAS,,,").people.count == 2)
    }

    @Test("A row cut before its unit is refused as ragged; one without empty cells at its end is whole")
    func short() throws {
        let reading = try Reading(
            "NIP;NAMA;UNIT KERJA;GOL;ESELON\n199001012015011999;FULAN\n199001012015012998;FULANAH;DINAS\n"
        )
        #expect(reading.refused.map(\.reason) == [.ragged(expected: 5, found: 2)])
        #expect(reading.people.map(\.name) == ["FULANAH"])
    }
}
