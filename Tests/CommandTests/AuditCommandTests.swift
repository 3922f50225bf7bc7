import IkrarAudit
import IkrarModel
import KioskControl
import Testing

@Suite struct AuditCommandTests {
    private func report(provisional: Bool) -> AuditReport {
        AuditReport(
            asOf: "2026-09-17T09:00:00+07:00",
            campaign: "netralitas-2026",
            provisional: provisional,
            counts: StandingCounts(attended: 1, pledged: 0, refused: 0, excused: 0, pending: 1),
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
            units: [],
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

    @Test func `audit --json and --csv print what the library makes of the report`() async throws {
        let report = report(provisional: true)
        let json = String(decoding: try ControlJSON.encode(report), as: UTF8.self)
        try await LocalServer.with({ _ in .json(json) }) { server in
            let asked = ["audit", "--campaign", "c d", "--unit", "u/1", "--state", "pending", "--socket", server.path]
            let run = try await CommandRun.ikrar(asked + ["--json"])
            #expect(run.status == 0)
            #expect(run.lines == [json])
            #expect(server.requests.first?.target == "/v1/audit?campaign=c%20d&unit=u%2F1&state=pending")
            let csv = try await CommandRun.ikrar(asked + ["--csv"])
            #expect(csv.output == report.csv)
            #expect(csv.talk.contains("PROVISIONAL"))
        }
        #expect(try await CommandRun.ikrar(["audit", "--campaign", "c", "--state", "guilty"]).status == 64)
        #expect(try await CommandRun.ikrar(["audit", "--campaign", "c", "--csv", "--json"]).status == 64)
    }
}
