import KioskTerminal
import Testing

@Suite("Columns of text on a terminal")
struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("SITI", 4), ("é", 1), ("e\u{301}", 1), ("佐藤", 4), ("한글", 4), ("ｱ", 1), ("Ａ", 2), ("✔●✖", 3), ("🙂", 2),
        ("••••", 4),
    ])
    func `counts as terminals do`(text: String, columns: Int) {
        #expect(DisplayWidth.columns(text) == columns)
    }

    @Test func `never halves a wide character`() {
        #expect(DisplayWidth.fitted("佐藤健", to: 4) == "佐…")
        #expect(DisplayWidth.padded("佐藤健", to: 4) == "佐… ")
        #expect(DisplayWidth.fitted("佐藤", to: 4) == "佐藤")
        #expect(DisplayWidth.fitted("佐藤", to: 0) == "")
    }

    @Test func `wraps at spaces and cuts the last line`() {
        #expect(
            DisplayWidth.wrapped("Sub Bagian Umum dan Kepegawaian", to: 12, lines: 2) == ["Sub Bagian", "Umum dan Ke…"]
        )
        #expect(DisplayWidth.wrapped("aaaaaaaaaa", to: 4, lines: 9) == ["aaaa", "aaaa", "aa"])
        #expect(DisplayWidth.wrapped("佐", to: 1, lines: 3) == [])
    }

    @Test func `keeps two marks on a letter and drops the rest`() {
        let heap = "A" + String(repeating: "\u{301}", count: 500) + "b"
        #expect(DisplayWidth.calmed(heap).unicodeScalars.count == 4)
        #expect(DisplayWidth.calmed("SITI") == "SITI")
    }
}
