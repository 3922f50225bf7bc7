import IkrarModel
import IkrarRoster
import Testing

@Suite("Quoted cells")
struct QuotingTests {
    @Test("Delimiters, doubled quotes and line breaks are text inside quotes")
    func quoted() throws {
        let reading = try Reading(
            Line.file("\"199001012015011999\";\"FULAN; \"\"BIN\"\"\r\nFULAN\";\"DINAS\nCONTOH\"", Line.woman)
        )
        #expect(reading.people.map(\.name) == ["FULAN; \"BIN\" FULAN", "FULANAH"])
        #expect(reading.people.map(\.row) == [2, 3])
        #expect(reading.summary.units.map(\.name) == ["DINAS CONTOH"])
    }

    @Test("Spaces before a quote and text after it are forgiven")
    func sloppyQuotes() throws {
        let reading = try Reading(Line.file("199001012015011999; \"FULAN\" ;\"DINAS\" CONTOH"))
        #expect(reading.people.map(\.name) == ["FULAN"])
        #expect(reading.summary.units.map(\.name) == ["DINAS CONTOH"])
    }

    @Test("A quote inside an unquoted cell is an ordinary character")
    func innerQuote() throws {
        let reading = try Reading(Line.file("=\"199001012015011999\";MOH. \"FULAN\" A;DINAS"))
        #expect(reading.people.map(\.name) == ["MOH. \"FULAN\" A"])
        #expect(reading.people.first?.identifiers.first?.digits == "199001012015011999")
    }

    @Test("A quote that joins rows refuses them as one, with the number of lines")
    func unbalanced() throws {
        let reading = try Reading(
            Line.file("199001012015011999;\"FULAN;DINAS", "199001012015012998;FULANAH\";DINAS;X;Y", Line.contract)
        )
        #expect(reading.refused.map(\.reason) == [.unbalancedQuote(lines: 2)])
        #expect(reading.people.map(\.name) == ["SAMPEL"])
    }

    @Test("A quote that is never closed refuses the file and names the row")
    func unclosed() {
        #expect(throws: RosterFileRefusal.unclosedQuote(row: 3)) {
            try Reading(Line.file(Line.man, "199001012015012998;\"FULANAH;DINAS", Line.contract))
        }
    }

    @Test("A quote that swallows a long file is noticed before its end")
    func unclosedLong() {
        let lines = [String](repeating: Line.woman, count: 200).joined(separator: "\n")
        #expect(throws: RosterFileRefusal.unclosedQuote(row: 2)) {
            try Reading(Line.file("199001012015011999;\"FULAN;DINAS", lines) + "\"")
        }
    }
}
