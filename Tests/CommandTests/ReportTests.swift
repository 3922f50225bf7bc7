import IkrarConsole
import KioskControl
import Testing

@testable import ikrar

@Suite struct ReportTests {
    @Test func `a recorded scan names the person, masked, and the records`() {
        #expect(
            ScanReport(Samples.recorded).lines(in: .indonesian) == [
                "Tercatat: SITI CONTOH, S.Sos. (•••• 1999), PNS, Kota Contoh / Dinas Contoh",
                "  pledge 5 5F9C64KlstXbdKSzmRJRUNBzvDcUivlTXSI3arwn6vU=",
            ]
        )
    }

    @Test func `a recorded refusal says that it is one`() {
        let report = ScanReport(Samples.recorded, isRefusal: true)
        #expect(report.lines(in: .english).first?.hasPrefix("Recorded as REFUSING the pledge: SITI") == true)
        #expect(report.lines(in: .indonesian).first?.hasPrefix("Tercatat MENOLAK ikrar: SITI") == true)
    }

    @Test func `a closed ceremony says from when its seal counts`() {
        let counts = CeremonyCounts(attendance: 1, pledge: 1, unmatched: 0, void: 0)
        let closed = CeremonySealAnswer(id: "hkn", isOpen: false, counts: counts)
        #expect(CeremonyReport.sentence(closed).english.hasPrefix("Ceremony hkn is closed; since it was opened: 1 "))
        let open = CeremonySealAnswer(id: "hkn", isOpen: true, counts: counts)
        #expect(CeremonyReport.sentence(open).indonesian == "Upacara hkn dibuka.")
    }

    @Test func `a second scan says when and where the first was`() {
        let answer = ScanAnswer(
            outcome: .already,
            person: Samples.person,
            records: [],
            first: FirstRecordAnswer(time: "2026-09-17T07:31:04+07:00", kiosk: "ikrar.invalid/k/a/1")
        )
        let line = "Already recorded: SITI CONTOH, S.Sos. (•••• 1999), PNS, Kota Contoh / Dinas Contoh; "
        #expect(
            ScanReport(answer).lines(in: .english)
                == [line + "first 17 September 2026 07:31 WIB at ikrar.invalid/k/a/1"]
        )
    }

    @Test func `an ambiguous scan lists whom to choose`() {
        let answer = ScanAnswer(outcome: .ambiguous, candidates: [Samples.person], records: [])
        #expect(ScanReport(answer).lines(in: .english).last?.hasPrefix("  l-1  SITI") == true)
        #expect(ScanReport(answer).notes.first?.english.contains("--person") == true)
    }

    @Test(
        arguments: [
            "empty", "too_long", "scientific_notation", "float_damage", "non_digit", "length", "kind", "birth_date",
            "birth_day", "appointment_month", "sex", "sequence", "excel_damage", "province", "not_text",
            "not_on_roster",
        ]
    )
    func `every refusal of an identifier is a sentence, not a code`(_ code: String) throws {
        let message = try #require(IdentifierRefusalText.known(code))
        #expect(!message.english.contains("_"))
        #expect(message.english != message.indonesian)
        let answer = ScanAnswer(outcome: .refusedInput, records: [], reason: code)
        #expect(ScanReport(answer).lines(in: .indonesian) == ["Ditolak: " + message.indonesian])
    }

    @Test func `a refusal of a newer daemon shows its code`() {
        let answer = ScanAnswer(outcome: .refusedInput, records: [], reason: "of_tomorrow")
        #expect(ScanReport(answer).lines(in: .english).first?.contains("of_tomorrow") == true)
    }

    @Test func `a roster preview shows counts and refused rows with column and reason`() {
        let lines = RosterReport(Samples.preview(ended: 3, refused: 2)).lines(in: .indonesian)
        #expect(
            lines.first
                == "Pratinjau: 12.345 baru, 2 berubah, 3 berakhir, 4 tetap, 2 ditolak, 0 bertentangan; 6 unit"
        )
        #expect(lines[1].hasPrefix("  baris 9, NIP BARU: notasi ilmiah"))
        #expect(lines.last == "  dan 1 baris lagi")
    }

    @Test(
        arguments: [
            ("idle", 0, ExitStatus.done), ("idle", 1, .badData), ("sending", 0, .tryLater),
            ("offline", 0, .unavailable),
            ("captive_portal", 0, .unavailable), ("unauthorized", 0, .notPermitted), ("fork", 0, .configuration),
            ("not_enrolled", 0, .configuration), ("of_tomorrow", 0, .unavailable),
        ]
    )
    func `a finished sync ends with what stopped it`(_ state: String, _ refused: Int, _ status: ExitStatus) {
        #expect(SyncReport(SyncAnswer(state: state, pending: 0, deadLetters: refused)).status == status)
    }

    @Test func `a kiosk that signs nothing says so first, and what to do`() throws {
        let status = StatusAnswer(
            version: "0.1.0",
            signer: "ikrar.invalid/k/a/1",
            key: "k",
            nextSeq: 1234,
            people: 250,
            sync: SyncAnswer(state: "offline", nextAttemptSeconds: 12.9, pending: 7, deadLetters: 0),
            disk: DiskAnswer(freeBytes: 0, state: "full"),
            clock: ClockAnswer(synced: true, offsetSeconds: .infinity),
            refusal: RefusalAnswer(code: .diskFull, detail: "d")
        )
        let lines = StatusReport(status).lines(in: .english)
        #expect(lines.first == "NOT RECORDING: The disk is full; nothing was recorded.")
        #expect(lines.contains("HQ         no network to HQ; 7 waiting; next try in 12 s"))
        #expect(lines.contains("Ceremony   none is open"))
    }

    @Test func `a store that cannot be read is not said to be empty`() {
        let status = StatusAnswer(
            version: "0.1.0",
            signer: "",
            key: "",
            nextSeq: 0,
            people: 0,
            sync: SyncAnswer(state: "offline", pending: 0, deadLetters: 0),
            disk: DiskAnswer(freeBytes: 0, state: "ok"),
            refusal: RefusalAnswer(code: .ghostFile, detail: "d")
        )
        let lines = StatusReport(status).lines(in: .indonesian)
        #expect(lines.contains("Kios       data tidak terbaca, ikrard 0.1.0"))
        #expect(!lines.contains { $0.hasPrefix("Pegawai") || $0.hasPrefix("Catatan") })
    }

    @Test func `a damaged chain names signer, place and both values`() {
        let problem = VerificationProblemAnswer(signer: "a/k/b/1", seq: 3, kind: "chain", expected: "x", found: "y")
        let lines = VerifyCommand.lines(VerificationAnswer(records: 10, problems: [problem]), in: .english)
        #expect(lines.last == "  a/k/b/1 3: the chain is broken (x ≠ y)")
    }

    @Test func `a busy HQ is only busy, whatever stood in for it`() {
        let busy = SyncAnswer(state: "busy", detail: "502: not HQ", pending: 1, deadLetters: 0)
        #expect(SyncReport(busy).sentence.english == "HQ is busy; 1 waiting")
    }

    @Test(arguments: ["offline", "dns", "captive_portal", "tls", "clock", "unauthorized", "rejected", "fork", "store"])
    func `how sending stands is said without the daemon's English`(_ state: String) {
        let report = SyncReport(SyncAnswer(state: state, detail: "errno 111", pending: 1, deadLetters: 0))
        #expect(!report.sentence.indonesian.contains("errno 111"))
        #expect(report.sentence.indonesian != report.sentence.english)
    }
}
