import IkrarModel
import IkrarRoster
import Testing

@Suite("Delimiters are found by the header they uncover")
struct DelimiterTests {
    @Test("Semicolon, comma and tab", arguments: [";", ",", "\t"])
    func delimiters(delimiter: String) throws {
        let text = Line.file(Line.man).replacing(";", with: delimiter)
        let reading = try Reading(text)
        #expect(reading.summary.delimiter == delimiter)
        #expect(reading.people.map(\.name) == ["FULAN"])
    }

    @Test("A sep= line is obeyed and is no row", arguments: ["sep=;\n", "SEP=;\r\n", "\"sep=;\"\r"])
    func declared(line: String) throws {
        let reading = try Reading(line + Line.file(Line.man))
        #expect(reading.summary.headerRow == 1)
        #expect(reading.people.map(\.row) == [2])
    }

    @Test("A sep= line may name a delimiter that is never guessed")
    func declaredUnusual() throws {
        let reading = try Reading("sep=|\n" + Line.file(Line.man).replacing(";", with: "|"))
        #expect(reading.people.map(\.name) == ["FULAN"])
    }

    @Test("Commas inside cells of a semicolon file are text")
    func commasInside() throws {
        let reading = try Reading(Line.file("199001012015011999;FULAN, S.Sos., M.Si.;DINAS A, B, C"))
        #expect(reading.people.map(\.name) == ["FULAN, S.Sos., M.Si."])
        #expect(reading.summary.units.map(\.name) == ["DINAS A, B, C"])
    }
}
