import IkrarConsole
import KioskControl
import Testing

@testable import KioskTerminal

@Suite("What the screen shows")
struct ScreenTests {
    private static func busy(columns: Int, rows: Int, language: Language = .indonesian) -> Desk {
        var desk = Desk(columns: columns, rows: rows, language: language)
        desk.handle(.status(.success(.idle)))
        desk.handle(.eventsOpened)
        desk.scan(ScanningTests.number)
        desk.answer(.recorded())
        return desk
    }

    @Test(arguments: [(80, 24), (40, 24), (40, 12), (132, 50), (20, 5), (1, 1), (7, 2), (80, 8), (300, 100)])
    func `fits every size exactly`(columns: Int, rows: Int) {
        for glyphs in [Glyphs.full, .console, .ascii] {
            var desk = Self.busy(columns: columns, rows: rows)
            let wide = PersonAnswer(
                id: "l-3",
                name: "佐藤 健 \u{1B}[2J\u{202E}" + String(repeating: "A\u{301}\u{301}\u{301}", count: 300),
                unit: String(repeating: "Sub Bagian Umum dan Kepegawaian / ", count: 40),
                category: "PNS",
                identifierMasked: "•••• 1997"
            )
            let candidates = Array(repeating: wide, count: 20)
            for answer in [
                ScanAnswer.recorded(wide), ScanAnswer(outcome: .ambiguous, candidates: candidates, records: []),
            ] {
                desk.scan(ScanningTests.number)
                desk.answer(answer)
                let screen = desk.state.screen(glyphs)
                #expect(screen.lines.count == rows)
                for line in screen.text {
                    #expect(DisplayWidth.columns(line) <= columns)
                    #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202e })
                    if glyphs == .ascii { #expect(line.utf8.allSatisfy { (0x20...0x7e).contains($0) }) }
                }
            }
        }
    }

    @Test func `says what happened in word and sign on the smallest of terminals`() {
        for (columns, rows) in [(80, 24), (40, 24), (40, 10), (24, 6)] {
            #expect(Self.busy(columns: columns, rows: rows).text().contains("✔ TERCATAT"))
        }
    }

    @Test func `every outcome has a word, a sign and a sound of its own kind, without any colour`() {
        for glyphs in [Glyphs.full, .console, .ascii] {
            #expect(Set(ResultKind.allCases.map(glyphs.symbol)).count == ResultKind.allCases.count)
        }
        for language in [Language.indonesian, .english] {
            let words = ResultKind.allCases.map { TerminalWords.big($0).text(in: language) }
            #expect(Set(words).count == words.count)
        }
        #expect(Set(ResultKind.allCases.map(\.bells)) == [1, 2, 3])
    }

    @Test func `in 40 columns`() {
        let desk = Self.busy(columns: 40, rows: 16)
        #expect(
            desk.screen() == [
                "Upacara Hari Kesadaran Nasional 07.31.00",
                "Hadir 1.234 Ikrar 1.230 Tak terdaftar 2…",
                "",
                "────────────────────────────────────────",
                " ✔ TERCATAT",
                "SITI CONTOH, S.Sos.",
                "Kota Contoh / Dinas Contoh",
                "•••• 1999  PNS",
                "", "", "", "", "",
                "Nomor: _",
                "BKPP: terhubung, antre 12 (3 mnt)",
                "F2 Cari F3 Batal F4 Privasi",
            ]
        )
    }

    @Test func `in English, in ASCII`() {
        let text = Self.busy(columns: 80, rows: 24, language: .english).text(.ascii)
        #expect(text.contains("[OK] RECORDED"))
        #expect(text.contains("**** 1999"))
        #expect(text.contains("Present 1,234"))
        #expect(text.contains("07:31:00"))
        #expect(text.contains("HQ: connected, 12 queued (3 min)"))
    }

    @Test func `big letters appear where there is room`() {
        #expect(Self.busy(columns: 80, rows: 30).text().contains("██████"))
        #expect(!Self.busy(columns: 40, rows: 30).text().contains("██"))
        #expect(BigWord.rows("TIDAK TERDAFTAR", columns: 72, glyphs: .full).count == BigWord.height)
        #expect(BigWord.rows("TERCATAT", columns: 72, glyphs: .ascii).first?.hasPrefix("######") == true)
        #expect(BigWord.rows("TERCATAT", columns: 20, glyphs: .full).isEmpty)
        #expect(BigWord.rows("é", columns: 20, glyphs: .full).isEmpty)
    }

    @Test func `only what changed is drawn again, without colour where there is none`() {
        let desk = Self.busy(columns: 80, rows: 24)
        var painter = ScreenPainter(hasColor: false)
        let first = String(decoding: painter.paint(desk.state.screen(.full)), as: UTF8.self)
        #expect(first.contains("TERCATAT"))
        for color in [31, 32, 33, 35, 36] { #expect(!first.contains("\(color)m")) }
        #expect(painter.paint(desk.state.screen(.full)).isEmpty)
        painter.forget()
        #expect(!painter.paint(desk.state.screen(.full)).isEmpty)
        var colorful = ScreenPainter(hasColor: true)
        #expect(String(decoding: colorful.paint(desk.state.screen(.full)), as: UTF8.self).contains(";32m"))
    }

    @Test(
        arguments: [
            ("xterm-256color", nil, "id_ID.UTF-8", true, Glyphs.full), ("xterm", "1", "C.UTF-8", false, .full),
            ("vt220", nil, "C.UTF-8", false, .full), ("linux", "", "id_ID.utf8", true, .console),
            ("linux", nil, "C", true, .ascii),
        ] as [(String, String?, String, Bool, Glyphs)]
    )
    func `knows terminals by their environment`(
        term: String,
        noColor: String?,
        locale: String,
        hasColor: Bool,
        glyphs: Glyphs
    ) {
        let found = TerminalCapabilities { ["TERM": term, "NO_COLOR": noColor, "LANG": locale][$0] ?? nil }
        #expect(found?.hasColor == hasColor)
        #expect(found?.glyphs == glyphs)
        #expect(TerminalCapabilities { $0 == "TERM" ? "dumb" : nil } == nil)
        #expect(TerminalCapabilities { _ in nil } == nil)
    }

    @Test func `numbers are grouped while they are typed`() {
        #expect(TypedNumber.grouped("199001012015011999") == "19900101 201501 1 999")
        #expect(TypedNumber.grouped("1990010120150") == "19900101 20150")
        #expect(TypedNumber.grouped("19900101 2015.01-1 9991") == "19900101 201501 1 999 1")
        #expect(TypedNumber.grouped("KARTU-12") == "KARTU-12")
        #expect(TypedNumber.grouped("") == "")
    }

    @Test func `times are read as RFC 3339 writes them`() {
        #expect(InternetTime.unixSeconds("1970-01-01T00:00:00Z") == 0)
        #expect(InternetTime.unixSeconds("2026-09-17T07:28:20+07:00") == 1_789_604_900)
        #expect(InternetTime.unixSeconds("2024-02-29T12:00:00-01:30") == 1_709_213_400)
        for text in ["", "2026-09-17", "2026-09-17T07:28:20", "x026-09-17T07:28:20Z"] {
            #expect(InternetTime.unixSeconds(text) == nil)
        }
    }
}
