import IkrarConsole
import KioskControl
import Testing

@testable import ikrar

@Suite struct PaperSheetTests {
    private func inputs(_ text: String) throws -> [String] {
        try PaperSheet(Array(text.utf8)).lines.map {
            if case .text(let text) = $0.input { text } else { "unreadable" }
        }
    }

    @Test(arguments: [
        ("199001012015011999\n199001012015012999\n", ["199001012015011999", "199001012015012999"]),
        ("\u{FEFF}NIP;Nama;Jam\r\n\"199001012015011999\";BUDI;07.30\r\n", ["199001012015011999"]),
        ("# lembar 1\n\n 19900101 201501 1 999 ,x\n", ["19900101 201501 1 999"]),
        ("199001012015011999", ["199001012015011999"]), ("", []), ("Nama\n", []), ("\n\n\n", []),
        ("NIP\ntanpa angka\n", ["tanpa angka"]),
    ])
    func `a sheet is one number a line, or the first column of a CSV`(text: String, expected: [String]) throws {
        #expect(try inputs(text) == expected)
    }

    @Test func `lines keep the numbers an editor shows`() throws {
        #expect(try PaperSheet(Array("NIP\n\n1\n#\n2\n".utf8)).lines.map(\.number) == [3, 5])
    }

    @Test func `what is no text, too long or too much is refused, not cut`() throws {
        let sheet = try PaperSheet([0x31, 0xC3, 0x28, 0x0A] + [UInt8](repeating: 0x31, count: 257) + [0x0A, 0x31])
        #expect(sheet.lines.map(\.input) == [.notText, .tooLong, .text("1")])
        #expect(throws: CommandFailure.self) {
            try PaperSheet(Array(String(repeating: "1\n", count: PaperSheet.linesMax + 1).utf8))
        }
    }

    @Test func `the summary counts every answer once`() {
        var summary = PaperSummary(lines: 6)
        for outcome: ScanAnswerOutcome in [.recorded, .notObligated, .already, .unmatched, .ambiguous, .refusedInput] {
            summary.add(ScanAnswer(outcome: outcome, records: []))
        }
        #expect(summary.answered == 6)
        #expect(summary.recorded == 2)
        #expect(summary.sentence.english.hasPrefix("6 lines: 2 recorded, 1 already"))
    }
}
