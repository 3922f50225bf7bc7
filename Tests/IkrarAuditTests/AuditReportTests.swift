import FoundationEssentials
import IkrarAudit
import IkrarModel
import Testing

@Suite struct AuditReportTests {
    private let now = "2026-09-17T10:00:00+07:00"

    private func tree() throws -> UnitTree {
        try UnitTree([
            Unit(id: "kota", name: "Kota Contoh"), Unit(id: "dinas", name: "Dinas", parentID: "kota"),
            Unit(id: "badan", name: "Badan", parentID: "kota"), Unit(id: "seksi", name: "Seksi", parentID: "dinas"),
        ])
    }

    private func person(
        _ id: String,
        _ name: String,
        unit: String,
        _ state: StandingState,
        attended: Bool = false,
        first: FirstPledge? = nil
    ) -> AuditPerson {
        AuditPerson(
            id: id,
            name: name,
            unitID: unit,
            category: .pns,
            identifierMasked: "•••• 1999",
            state: state,
            attended: attended,
            first: first
        )
    }

    private func people() -> [AuditPerson] {
        [
            person("p-1", "Budi", unit: "badan", .pending),
            person("p-2", "Ani", unit: "badan", .refused, attended: true),
            person("p-3", "Cici", unit: "seksi", .pledged, attended: true, first: FirstPledge(time: now, kiosk: "k")),
            person("p-4", "Dodi", unit: "dinas", .excused),
            person("p-5", "Eka", unit: "dinas", .left),
        ]
    }

    private func kiosk(open: String? = nil) -> KioskCompleteness {
        KioskCompleteness(itself: "ikrar.example/k/a/1", seq: 4, time: now, now: now, openCeremony: open)
    }

    private func report(
        open: String? = nil,
        isProvisional: Bool = false,
        unit: String? = nil,
        people: [AuditPerson]? = nil
    ) throws -> AuditReport {
        try AuditReport(
            asOf: now,
            campaign: "contoh-2026",
            people: people ?? self.people(),
            tree: try tree(),
            completeness: Completeness(kiosks: [kiosk(open: open)], unmatched: 2),
            isProvisional: isProvisional,
            unit: unit
        )
    }

    @Test("counts cover everyone obligated, and units add up to them")
    func counts() throws {
        let report = try report()
        #expect(report.counts == StandingCounts(attended: 2, pledged: 1, refused: 1, excused: 1, pending: 1))
        #expect(report.counts.obligated == 4)
        #expect(report.units.map(\.id) == ["dinas", "seksi", "badan"])
        #expect(report.units.map(\.counts.obligated) == [1, 1, 2])
        #expect(report.units[1].path == ["Kota Contoh", "Dinas", "Seksi"])
    }

    @Test("people are listed by unit in tree order, then by name")
    func order() throws {
        #expect(try report().people.map(\.id) == ["p-4", "p-5", "p-3", "p-2", "p-1"])
        #expect(try report().people[2].unit == "Kota Contoh / Dinas / Seksi")
    }

    @Test("a unit limits people, units and counts to its subtree")
    func unitFilter() throws {
        let report = try report(unit: "dinas")
        #expect(report.people.map(\.id) == ["p-4", "p-5", "p-3"])
        #expect(report.units.map(\.id) == ["dinas", "seksi"])
        #expect(report.counts.obligated == 2)
    }

    @Test("an unknown unit is refused")
    func unknownUnit() {
        #expect(throws: AuditError.unknownUnit("hilang")) { try report(unit: "hilang") }
    }

    @Test("people of units outside the tree are counted, last")
    func strayUnit() throws {
        let stray = person("p-0", "Aan", unit: "hilang", .pending)
        let report = try report(people: [stray] + people())
        #expect(report.people.last?.id == "p-0")
        #expect(report.counts.obligated == 5)
        #expect(report.units.last?.id == "hilang")
        #expect(try self.report(unit: "kota", people: [stray]).counts.obligated == 0)
    }

    @Test("a state limits the list, never the counts")
    func stateFilter() throws {
        let report = try report()
        #expect(report.listing(only: .pending).people.map(\.id) == ["p-1"])
        #expect(report.listing(only: .pending).counts == report.counts)
        #expect(report.listing(only: nil) == report)
    }

    @Test("figures are provisional until every kiosk is in, or when the caller knows more")
    func provisional() throws {
        #expect(try !report().provisional)
        #expect(try report(open: "2026-09-17-hkn").provisional)
        #expect(try report(isProvisional: true).provisional)
    }

    @Test("JSON has the documented keys and reads back")
    func json() throws {
        let report = try report(open: "2026-09-17-hkn")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let data = try encoder.encode(report.listing(only: .pledged))
        let text = String(decoding: data, as: UTF8.self)
        #expect(
            text == """
                {"as_of":"2026-09-17T10:00:00+07:00","campaign":"contoh-2026",\
                "completeness":{"in":0,"kiosks":[{"in":false,"kiosk":"ikrar.example/k/a/1",\
                "last_seen":"2026-09-17T10:00:00+07:00","missing":0,"open_ceremony":"2026-09-17-hkn","seq":4,\
                "time":"2026-09-17T10:00:00+07:00"}],"of":1,"unmatched":2},\
                "counts":{"attended":2,"excused":1,"obligated":4,"pending":1,"pledged":1,"refused":1},\
                "people":[{"attended":true,"category":"PNS",\
                "first":{"kiosk":"k","time":"2026-09-17T10:00:00+07:00"},"id":"p-3",\
                "identifier_masked":"•••• 1999","name":"Cici","state":"pledged",\
                "unit":"Kota Contoh / Dinas / Seksi","unit_id":"seksi"}],"provisional":true,\
                "units":[{"counts":{"attended":0,"excused":1,"obligated":1,"pending":0,"pledged":0,"refused":0},\
                "id":"dinas","name":"Dinas","path":["Kota Contoh","Dinas"]},\
                {"counts":{"attended":1,"excused":0,"obligated":1,"pending":0,"pledged":1,"refused":0},\
                "id":"seksi","name":"Seksi","path":["Kota Contoh","Dinas","Seksi"]},\
                {"counts":{"attended":1,"excused":0,"obligated":2,"pending":1,"pledged":0,"refused":1},\
                "id":"badan","name":"Badan","path":["Kota Contoh","Badan"]}]}
                """
        )
        #expect(try JSONDecoder().decode(AuditReport.self, from: encoder.encode(report)) == report)
    }
}
