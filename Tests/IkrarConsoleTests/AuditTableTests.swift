import IkrarAudit
import IkrarConsole
import IkrarModel
import Testing

@Suite struct AuditTableTests {
    private func report(provisional: Bool) -> AuditReport {
        AuditReport(
            asOf: "2026-09-17T09:00:00+07:00",
            campaign: "netralitas-2026",
            provisional: provisional,
            counts: StandingCounts(attended: 3, pledged: 2, refused: 0, excused: 0, pending: 1_234),
            completeness: Completeness(
                kiosks: [
                    KioskCompleteness(
                        itself: "ikrar.invalid/k/a/1",
                        seq: 4,
                        time: nil,
                        now: "2026-09-17T09:00:00+07:00",
                        openCeremony: provisional ? "2026-09-17-hkn" : nil
                    )
                ],
                unmatched: 1
            ),
            units: [
                AuditUnit(
                    id: "u",
                    name: "Dinas Contoh",
                    path: ["Kota Contoh", "Dinas Contoh"],
                    counts: StandingCounts(attended: 3, pledged: 2, refused: 0, excused: 0, pending: 1_234)
                )
            ],
            people: [
                AuditPerson(
                    id: "l-1",
                    name: "=SITI\u{202E}",
                    unitID: "u",
                    category: .pns,
                    identifierMasked: "•••• 1999",
                    state: .pending,
                    attended: true,
                    first: nil
                )
            ]
        )
    }

    @Test func `a figure that is not final says so, and which kiosk is not in`() {
        let lines = AuditTable(report(provisional: true)).lines(in: .indonesian)
        #expect(lines[0] == "Kampanye netralitas-2026, per 17 September 2026 09.00 WIB")
        #expect(lines[1] == "BELUM LENGKAP: 0 dari 1 kios masuk")
        #expect(lines[2].contains("upacara 2026-09-17-hkn masih dibuka"))
        #expect(lines[3].hasPrefix("1.236 wajib: 2 sudah ikrar (0,2%), 0 menolak, 0 dikecualikan, 1.234 belum ikrar"))
    }

    @Test func `a kiosk that is in itself says where the records of others are`() {
        let final = report(provisional: false)
        let lines = AuditTable(
            AuditReport(
                asOf: final.asOf,
                campaign: final.campaign,
                provisional: true,
                counts: final.counts,
                completeness: final.completeness,
                units: [],
                people: []
            )
        ).lines(in: .english)
        #expect(lines[1] == "PROVISIONAL: 1 of 1 kiosks in; what other kiosks recorded is only at HQ")
    }

    @Test func `a final figure says that it is complete, and lists unit and person`() {
        let lines = AuditTable(report(provisional: false)).lines(in: .english)
        #expect(lines[1] == "complete: 1 of 1 kiosks in")
        #expect(
            AuditTable(report(provisional: false)).lines(in: .indonesian)[1] == "lengkap: 1 dari 1 kios masuk"
        )
        #expect(!lines.joined().contains("PROVISIONAL"))
        #expect(lines.contains { $0.hasSuffix("Kota Contoh / Dinas Contoh") })
        #expect(lines.last?.contains("=SITI\\u{202E}") == true)
    }
}
