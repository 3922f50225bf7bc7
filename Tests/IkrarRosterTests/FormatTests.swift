import IkrarRoster
import Testing

@Suite("Files that are no CSV are named and refused with the remedy")
struct FormatTests {
    static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
    static let files: [(String, [UInt8], RosterFileRefusal.Format, RosterFileRefusal.Remedy)] = [
        ("xlsx", [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0], .xlsx, .saveAsCSV),
        ("xls", ole, .xls, .saveAsCSV),
        (
            "xlsx with a password", ole + "EncryptedPackage".utf8.flatMap { byte -> [UInt8] in [byte, 0] },
            .passwordProtected, .removePassword
        ),
        ("web page named .xls", Array("\u{FEFF}\n <html><table><tr><td>NIP".utf8), .html, .saveAsCSV),
        ("XML spreadsheet", Array("<?xml version=\"1.0\"?><Workbook>".utf8), .html, .saveAsCSV),
        ("PDF", Array("%PDF-1.7\n".utf8), .pdf, .saveAsCSV),
        ("gzip", [0x1F, 0x8B, 8, 0, 0], .compressed, .saveAsCSV),
    ]

    @Test("By their first bytes, whatever the name says", arguments: files.indices)
    func formats(index: Int) {
        let (name, bytes, format, remedy) = Self.files[index]
        let refusal = #expect(throws: RosterFileRefusal.self, "\(name)") { try Reading(bytes: bytes) }
        #expect(refusal == .isSpreadsheet(format))
        #expect(refusal?.remedy == remedy)
        #expect(refusal?.code == "is_\(format.rawValue)")
    }

    @Test("Limits: columns, cells, rows too long")
    func limits() {
        #expect(throws: RosterFileRefusal.tooManyColumns(row: 2, columnsMax: 512)) {
            try Reading(Line.file(String(repeating: ";", count: 600)))
        }
        #expect(throws: RosterFileRefusal.lineTooLong(row: 2)) {
            try Reading(Line.file(String(repeating: "A", count: 40_000)))
        }
    }

    @Test("Every refusal says what happened and what to do")
    func descriptions() {
        let refusals: [RosterFileRefusal] = [
            .excelDamage(.trailingZeros), .notText, .isSpreadsheet(.xls), .empty, .noHeader, .noRows,
            .missingColumns(headerRow: 3, ["unit"]), .tooManyRows(rowsMax: 5), .unclosedQuote(row: 7),
        ]
        #expect(refusals.allSatisfy { "\($0)".contains("; ") })
        #expect(Set(refusals.map(\.code)).count == refusals.count)
    }
}
