import IkrarConsole
import KioskControl
import Testing

@testable import KioskTerminal

@Suite("Search, undo, privacy and rest at the table")
struct TableTests {
    private static let number = ScanningTests.number

    @Test func `people are searched by name apart from the scan field, and recorded when confirmed`() {
        var desk = Desk()
        desk.press("\u{1B}OQ")
        desk.type("s")
        #expect(desk.lastFind == nil)
        desk.type("iti")
        desk.pass(.milliseconds(200))
        #expect(desk.lastFind?.text == "siti")
        desk.handle(
            .found(id: desk.lastFind?.id ?? 0, .success(PeopleAnswer(people: [.budi, .siti], hasMore: true)))
        )
        #expect(desk.text().contains("> BUDI CONTOH"))
        #expect(desk.text().contains("Masih ada lagi"))
        desk.press("\u{1B}[B")
        #expect(desk.text().contains("> SITI CONTOH"))
        desk.type("\r")
        #expect(desk.text().contains("Benar orang ini?"))
        #expect(desk.lastScan == nil)
        desk.type("\r")
        #expect(desk.lastScan?.order == ScanOrder(input: "", method: "typed", person: "l-1"))
    }

    @Test func `a number typed into the search is looked up, and never becomes part of a path`() {
        var desk = Desk()
        desk.press("\u{1B}OQ")
        desk.type("19900")
        desk.pass(.milliseconds(200))
        #expect(desk.lastFind?.text != "19900")
        #expect(desk.lastLookUp?.input == "19900")
    }

    @Test func `a scan during a search is recorded and the search stays`() {
        var desk = Desk()
        desk.press("\u{1B}OQ")
        desk.type("si")
        desk.scan(Self.number)
        #expect(desk.lastScan?.order == ScanOrder(input: Self.number, method: "scan"))
        desk.answer(.recorded())
        #expect(desk.text().contains("Cari nama: si_"))
        #expect(desk.text().contains("✔ TERCATAT"))
    }

    @Test func `Enter does not choose from an answer to an older search`() {
        var desk = Desk()
        desk.press("\u{1B}OQ")
        desk.type("si")
        desk.pass(.milliseconds(200))
        let old = desk.lastFind?.id ?? 0
        desk.type("t")
        desk.handle(.found(id: old, .success(PeopleAnswer(people: [.budi], hasMore: false))))
        desk.type("\r")
        #expect(!desk.text().contains("Benar orang ini?"))
    }

    @Test func `the last records are undone, newest first, with a reason`() {
        var desk = Desk()
        desk.scan(Self.number)
        desk.answer(.recorded())
        desk.press("\u{1B}OR")
        #expect(desk.text().contains("Batalkan catatan terakhir"))
        #expect(desk.text().contains("1  orangnya salah"))
        desk.type("1")
        #expect(desk.lastVoid?.order == VoidOrder(leaf: "Lp", reason: "wrong_person"))
        let record = RecordAnswer(type: "void", seq: 6, leaf: "V")
        desk.handle(.voided(id: desk.lastVoid?.id ?? 0, .success(VoidAnswer(record: record, leaf: "Lp"))))
        #expect(desk.lastVoid?.order == VoidOrder(leaf: "La", reason: "wrong_person"))
        desk.handle(.voided(id: desk.lastVoid?.id ?? 0, .success(VoidAnswer(record: record, leaf: "La"))))
        #expect(desk.text().contains("DIBATALKAN"))
        desk.press("\u{1B}OR")
        #expect(desk.text().contains("Tidak ada yang dapat dibatalkan"))
    }

    @Test func `a void in doubt is asked again with the same id`() {
        var desk = Desk()
        desk.scan(Self.number)
        desk.answer(.recorded())
        desk.press("\u{1B}OR")
        desk.type("4")
        let first = desk.lastVoid?.request
        let doubt = TerminalFailure(.inDoubt, Message(indonesian: "diam", english: "silent"))
        desk.handle(.voided(id: desk.lastVoid?.id ?? 0, .failure(doubt)))
        desk.pass(.milliseconds(1100))
        #expect(desk.actions.count { if case .void(_, _, request: first) = $0 { true } else { false } } == 2)
        let done = TerminalFailure(.done, Message(indonesian: "sudah", english: "already"))
        desk.handle(.voided(id: desk.lastVoid?.id ?? 0, .failure(done)))
        #expect(desk.lastVoid?.order.leaf == "La")
    }

    @Test func `after a minute nothing can be undone`() {
        var desk = Desk()
        desk.scan(Self.number)
        desk.answer(.recorded())
        desk.pass(.seconds(61))
        desk.press("\u{1B}OR")
        #expect(desk.text().contains("Tidak ada yang dapat dibatalkan"))
        #expect(desk.lastVoid == nil)
    }

    @Test func `a good result closes itself, and after ten seconds no name is left anywhere`() {
        var desk = Desk()
        desk.scan(Self.number)
        desk.answer(.recorded())
        desk.type("1990")
        desk.pass(.milliseconds(5600))
        #expect(!desk.text().contains("✔ TERCATAT"))
        #expect(desk.text().contains("SITI CONTOH"))
        desk.pass(.seconds(5))
        #expect(!desk.text().contains("SITI"))
        #expect(!desk.text().contains("1999"))
        #expect(desk.state.field.isEmpty)
        #expect(desk.state.recent.allSatisfy { $0.person == nil })
        #expect(desk.state.undo?.person == nil)
    }

    @Test func `privacy shows outcomes and counts, and no name, unit or number`() {
        var desk = Desk(isPrivate: true)
        let counts = CeremonyCounts(attendance: 1234, pledge: 1230, unmatched: 2, void: 1)
        let ceremony = OpenCeremonyAnswer(id: "c", title: "Upacara", counts: counts)
        let unit = UnitProgressAnswer(id: "U1", name: "Dinas Contoh", people: 60, attended: 34, pledged: 33)
        desk.scan(Self.number)
        desk.answer(.recorded())
        desk.handle(.progress(.success(ProgressAnswer(ceremony: ceremony, unit: unit))))
        let text = desk.text()
        #expect(text.contains("✔ TERCATAT"))
        #expect(text.contains("Hadir 1.234"))
        #expect(text.contains("PRIVASI"))
        for secret in ["SITI", "Dinas", "1999"] { #expect(!text.contains(secret)) }
        desk.press("\u{1B}OQ")
        #expect(desk.text().contains("F4 dulu"))
        desk.press("\u{1B}OS")
        #expect(desk.text().contains("SITI CONTOH"))
        #expect(desk.text().contains("Dinas Contoh: 33 dari 60 sudah ikrar"))
    }

    @Test func `leaving takes two Ctrl-C of a person, not a burst of garbage`() {
        var desk = Desk()
        #expect(!desk.press("\u{3}").contains(.quit))
        #expect(desk.text().contains("Keluar dari layar ini?"))
        desk.press("\u{1B}")
        #expect(!desk.text().contains("Keluar dari layar ini?"))
        desk.handle(.bytes(Array(repeating: 3, count: 4096)))
        desk.pass(.seconds(1))
        #expect(!desk.actions.contains(.quit))
        desk.press("\u{3}")
        #expect(desk.press("\u{3}").contains(.quit))
    }

    @Test func `any flood of keys leaves a terminal that works`() {
        var generator = SeededGenerator(state: 3)
        var desk = Desk()
        for round in 0..<60 {
            let bytes = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }
            desk.handle(.bytes(bytes))
            #expect(desk.screen().count == 24)
            if round.isMultiple(of: 7) { desk.pass(.seconds(1)) }
        }
        #expect(!desk.actions.contains(.quit))
        #expect(!desk.actions.contains { if case .void = $0 { true } else { false } })
        #expect(desk.state.waiting.count <= TerminalLimit.waitingScansMax)
        while desk.state.current != nil {
            desk.answer(ScanAnswer(outcome: .refusedInput, records: [], reason: "non_digit"))
        }
        desk.pass(.seconds(11))
        desk.scan(Self.number)
        #expect(desk.lastScan?.order.input == Self.number)
    }

    @Test func `a lost daemon is said and its return too`() {
        var desk = Desk()
        let gone = TerminalFailure(.unreachable, Message(indonesian: "ikrard tidak berjalan.", english: "not running"))
        desk.handle(.status(.failure(gone)))
        desk.handle(.eventsLost(gone))
        #expect(desk.text().contains("TERPUTUS dari ikrard"))
        #expect(desk.pass(.seconds(3)).contains(.status))
        desk.handle(.status(.success(.idle)))
        desk.handle(.eventsOpened)
        #expect(!desk.text().contains("TERPUTUS"))
        #expect(desk.text().contains("BKPP: terhubung, antre 12 (3 mnt)"))
    }

    @Test func `status is asked for every few seconds and never twice at once`() {
        var desk = Desk()
        #expect(desk.handle(.tick) == [.status])
        #expect(desk.pass(.seconds(30)).isEmpty)
        desk.handle(.status(.success(.idle)))
        #expect(desk.pass(.seconds(2)).isEmpty)
        #expect(desk.pass(.seconds(2)) == [.status])
    }
}

extension StatusAnswer {
    static let idle = StatusAnswer(
        version: "1",
        signer: "ikrar.invalid/k/uji/1",
        key: "",
        nextSeq: 9,
        ceremony: OpenCeremonyAnswer(
            id: "2026-09-17-hkn",
            title: "Upacara Hari Kesadaran Nasional",
            counts: CeremonyCounts(attendance: 1234, pledge: 1230, unmatched: 2, void: 1)
        ),
        people: 15_000,
        sync: SyncAnswer(state: "idle", pending: 12, deadLetters: 0),
        oldestUnsent: "2026-09-17T07:28:20+07:00",
        disk: DiskAnswer(freeBytes: 1 << 30, state: "ok")
    )
}
