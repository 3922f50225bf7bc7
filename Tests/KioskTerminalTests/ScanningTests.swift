import IkrarConsole
import KioskControl
import Testing

@testable import KioskTerminal

@Suite("Scanned and typed at the table")
struct ScanningTests {
    static let number = "199001012015011999"

    @Test func `a line faster than a person types is a scan and recorded at once`() {
        var desk = Desk()
        desk.scan(Self.number)
        #expect(desk.lastScan?.order == ScanOrder(input: Self.number, method: "scan"))
        #expect(desk.lastLookUp == nil)
        let actions = desk.answer(.recorded())
        #expect(actions.contains(.feedback(word: "recorded", bells: 1)))
        #expect(desk.text().contains("✔ TERCATAT"))
        #expect(desk.text().contains("SITI CONTOH, S.Sos."))
        #expect(desk.text().contains("Kota Contoh / Dinas Contoh"))
        #expect(desk.text().contains("•••• 1999"))
        #expect(!desk.text().contains(Self.number))
    }

    @Test(arguments: [("\r", 5), ("\t", 5), ("\n", 1), ("\r\n", 40), ("\r", 50)])
    func `every usual end and speed of a scanner will do`(end: String, gap: Int) {
        var desk = Desk()
        desk.scan(Self.number, end: end, gap: .milliseconds(gap))
        #expect(desk.lastScan?.order.input == Self.number)
        #expect(desk.state.field.isEmpty)
    }

    @Test func `a typed number is grouped, looked up, and its name confirmed before anything is recorded`() {
        var desk = Desk()
        desk.type("19900101201501")
        #expect(desk.text().contains("Nomor: 19900101 201501_"))
        desk.type("1999\r")
        #expect(desk.text().contains("Mencari"))
        #expect(desk.lastLookUp?.input == Self.number)
        #expect(desk.lastScan == nil)
        desk.handle(.lookedUp(id: desk.lastLookUp?.id ?? 0, .success(LookupAnswer(people: [.siti]))))
        #expect(desk.text().contains("Benar orang ini?"))
        #expect(desk.text().contains("SITI CONTOH"))
        #expect(desk.lastScan == nil)
        desk.type("\r")
        #expect(desk.lastScan?.order == ScanOrder(input: Self.number, method: "typed", person: "l-1"))
        desk.answer(.recorded())
        #expect(desk.text().contains("✔ TERCATAT"))
        #expect(desk.state.field.isEmpty)
    }

    @Test func `an unknown typed number is recorded only on a second Enter, and Escape gives it back`() {
        var desk = Desk()
        desk.type(Self.number + "\r")
        let answer = LookupAnswer(people: [], reason: "not_on_roster")
        desk.handle(.lookedUp(id: desk.lastLookUp?.id ?? 0, .success(answer)))
        #expect(desk.text().contains("Tidak ada di daftar pegawai"))
        desk.press("\u{1B}")
        #expect(desk.state.field == Self.number)
        #expect(desk.lastScan == nil)
        desk.type("\r")
        desk.handle(.lookedUp(id: desk.lastLookUp?.id ?? 0, .success(answer)))
        desk.type("\r")
        #expect(desk.lastScan?.order == ScanOrder(input: Self.number, method: "typed"))
        desk.answer(
            ScanAnswer(outcome: .unmatched, records: [RecordAnswer(type: "unmatched", seq: 1, leaf: "U")], reason: "x")
        )
        #expect(desk.text().contains("✖ TIDAK TERDAFTAR"))
    }

    @Test func `a mistyped number is refused with the reason and stays to be corrected`() {
        var desk = Desk()
        desk.type("199002302015011999\r")
        desk.handle(
            .lookedUp(id: desk.lastLookUp?.id ?? 0, .success(LookupAnswer(people: [], reason: "birth_date")))
        )
        #expect(desk.text().contains("! ULANGI"))
        #expect(desk.state.field == "199002302015011999")
        #expect(desk.lastScan == nil)
        desk.press("\u{7f}")
        #expect(desk.state.field == "19900230201501199")
    }

    @Test func `a scan while something is typed leaves that as it was`() {
        var desk = Desk()
        desk.type("1990")
        desk.scan(Self.number)
        #expect(desk.lastScan?.order.input == Self.number)
        #expect(desk.state.field == "1990")
    }

    @Test func `a scan while a choice is open neither chooses nor confirms`() {
        var desk = Desk()
        desk.scan(Self.number)
        desk.answer(ScanAnswer(outcome: .ambiguous, candidates: [.siti, .budi], records: []))
        #expect(desk.text().contains("? PILIH"))
        #expect(desk.text().contains("2  BUDI CONTOH"))
        desk.scan("199203042015011998")
        #expect(desk.lastScan?.order == ScanOrder(input: "199203042015011998", method: "scan"))
        desk.answer(.recorded(.budi))
        #expect(desk.text().contains("✔ TERCATAT"))
    }

    @Test func `a digit chooses among candidates`() {
        var desk = Desk()
        desk.scan(Self.number)
        desk.answer(ScanAnswer(outcome: .ambiguous, candidates: [.siti, .budi], records: []))
        desk.type("9")
        #expect(desk.text().contains("? PILIH"))
        desk.type("2")
        #expect(desk.lastScan?.order == ScanOrder(input: Self.number, method: "scan", person: "l-2"))
    }

    @Test func `a reader's result is shown, and one's own is not shown twice`() {
        var desk = Desk()
        desk.handle(.happened(.recorded(.budi, leaf: "R")))
        #expect(desk.text().contains("BUDI CONTOH"))
        desk.scan(Self.number)
        desk.answer(.recorded())
        #expect(desk.handle(.happened(.recorded())).filter { $0 == .feedback(word: "recorded", bells: 1) }.isEmpty)
        desk.scan(Self.number)
        let already = ScanAnswer(outcome: .already, person: .siti, records: [])
        #expect(desk.handle(.happened(already)).contains(.feedback(word: "already", bells: 2)))
        #expect(!desk.answer(already).contains(.feedback(word: "already", bells: 2)))
        #expect(desk.state.recent.map(\.kind) == [.already, .recorded, .recorded])
    }

    @Test func `when and where of a first record are told`() {
        var desk = Desk()
        desk.scan(Self.number)
        let first = FirstRecordAnswer(time: "2026-09-17T07:02:00+07:00", kiosk: "ikrar.example.go.id/k/meja-2/1")
        desk.answer(ScanAnswer(outcome: .already, person: .siti, records: [], first: first))
        #expect(desk.text().contains("● SUDAH"))
        #expect(desk.text().contains("17 September 2026 07.02 WIB"))
        #expect(desk.text().contains("ikrar.example.go.id/k/meja-2/1"))
    }

    @Test func `scans wait for one another in order, and too many are refused, not lost silently`() {
        var desk = Desk()
        for index in 0..<TerminalLimit.waitingScansMax + 3 { desk.scan("19920304201501\(1000 + index)") }
        #expect(desk.state.waiting.count == TerminalLimit.waitingScansMax)
        #expect(desk.text().contains("! ULANGI"))
        #expect(desk.text().contains("Terlalu banyak yang menunggu"))
        #expect(desk.lastScan?.order.input == "199203042015011000")
        desk.answer(.recorded())
        #expect(desk.lastScan?.order.input == "199203042015011001")
    }

    @Test func `a scan in doubt is asked again with the same id, one that was not sent is not`() {
        var desk = Desk()
        desk.scan(Self.number)
        let doubt = TerminalFailure(.inDoubt, Message(indonesian: "diam", english: "silent"))
        let first = desk.lastScan
        desk.handle(.scanned(id: first?.id ?? 0, .failure(doubt)))
        #expect(desk.state.result == nil)
        desk.pass(.milliseconds(1100))
        #expect(desk.lastScan?.request == first?.request)
        #expect(desk.actions.filter { if case .scan = $0 { true } else { false } }.count == 2)
        desk.answer(.recorded())
        #expect(desk.text().contains("✔ TERCATAT"))

        desk.scan("199203042015011998")
        let gone = TerminalFailure(.unreachable, Message(indonesian: "mati", english: "dead"))
        let actions = desk.handle(.scanned(id: desk.lastScan?.id ?? 0, .failure(gone)))
        #expect(actions.contains(.feedback(word: "again", bells: 3)))
        #expect(desk.text().contains("! ULANGI"))
        #expect(desk.text().contains("mati"))
    }

    @Test func `a slow store is said to be saving, and nothing is shown before it answers`() {
        var desk = Desk()
        desk.scan(Self.number)
        desk.pass(.seconds(2))
        #expect(desk.text().contains("Menyimpan"))
        #expect(!desk.text().contains("TERCATAT"))
    }
}
