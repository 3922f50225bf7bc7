import Testing

@testable import IkrarConsole

@Suite struct RosterTextTests {
    @Test(
        arguments: [
            ("conflict", [5], " (nomor yang sama dengan baris 5)", " (same identifier as row 5)"),
            ("ragged", [9, 8], " (seharusnya 9 sel, ditemukan 8)", " (expected 9 cells, found 8)"),
            ("unbalanced_quote", [3], " (3 baris tersambung)", " (3 lines joined)"),
            ("control_character", [27], " (U+001B)", " (U+001B)"),
            ("too_long", [64], " (lebih dari 64 bita)", " (longer than 64 bytes)"),
            ("unit_too_deep", [9], " (lebih dari 9 tingkat)", " (more than 9 levels)"),
            ("birth_date", [], "pada kartu.", "on the card."),
        ]
    )
    func `a refused row is a sentence with its numbers`(
        _ code: String,
        _ numbers: [Int],
        _ indonesian: String,
        _ english: String
    ) {
        let message = RosterRefusalText.message(code: code, numbers: numbers)
        #expect(message.indonesian.hasSuffix(indonesian))
        #expect(message.english.hasSuffix(english))
        #expect(!message.english.contains(code))
    }

    @Test(
        arguments: [
            "excel_damage", "not_text", "is_xlsx", "is_xls", "is_password_protected", "is_html", "is_pdf",
            "is_compressed", "empty", "no_header", "missing_columns", "no_rows", "too_many_rows", "too_many_columns",
            "line_too_long", "unclosed_quote", "too_many_units", "unit_tree",
        ]
    )
    func `every refusal of a roster file says what to do`(_ code: String) throws {
        let text = try #require(RosterFileText(code: code, row: 7, limit: 12_345, words: ["name"]).text)
        #expect(text.what.english != text.what.indonesian)
        let remedy = try #require(text.remedy)
        #expect(remedy.english != remedy.indonesian)
    }

    @Test func `a refused file keeps its row and its limit`() {
        let columns = RosterFileText(code: "too_many_columns", row: 7, limit: 512).text?.what
        #expect(columns?.indonesian == "Baris 7 berisi lebih dari 512 kolom.")
        #expect(columns?.english == "Row 7 has more than 512 columns.")
        let missing = RosterFileText(code: "missing_columns", row: 3, words: ["name", "unit"]).text?.what
        #expect(missing?.indonesian == "Judul kolom (baris 3) tidak punya kolom wajib: nama, unit.")
        #expect(RosterFileText(code: "of_tomorrow").text == nil)
    }
}
