import GRDB
import HQStore
import IkrarAudit
import IkrarModel
import IkrarRoster
import Testing

@Suite("Roster import")
struct RosterImportTests {
    @Test("changes nothing the second time")
    func twice() async throws {
        try await TestHQ.with { hq in
            let people = try (0..<10).map { try TestRoster.person($0) }
            #expect(try await hq.importRoster(people).new == 10)
            let again = try await hq.importRoster(people)
            #expect(again == RosterPreview(unchanged: 10, unitCount: 3))
        }
    }

    @Test("dates a move instead of overwriting it")
    func moves() async throws {
        try await TestHQ.with { hq in
            var person = try TestRoster.person(1, unit: "U2")
            try await hq.importRoster([person])
            person.unitID = "U3"
            #expect(try await hq.importRoster([person], now: .test(86_400)).changed == 1)
            let raw = try DatabaseQueue(path: hq.configuration.databasePath)
            let spells = try await raw.read { connection in
                try Row.fetchAll(
                    connection,
                    sql: """
                        SELECT u.unit_id, e.started_on, e.ended_on FROM employment e JOIN unit u ON u.id = e.unit
                        ORDER BY e.id
                        """
                ).map {
                    "\($0["unit_id"] as String) \($0["started_on"] as String? ?? "-") \($0["ended_on"] as String? ?? "-")"
                }
            }
            #expect(spells == ["U2 - 2026-09-18", "U3 2026-09-18 -"])
            try raw.close()
        }
    }

    @Test("ends employment of people who are missing only after it was confirmed")
    func confirms() async throws {
        try await TestHQ.with { hq in
            let people = try (0..<3).map { try TestRoster.person($0) }
            try await hq.importRoster(people)
            await #expect(throws: HQStoreError.self) { try await hq.importRoster([people[0]]) }
            #expect(try await hq.store.status().people == 3)
            try await hq.importRoster([people[0]], confirmed: true)
            #expect(try await hq.store.status().people == 1)
            try await hq.importRoster(people)
            #expect(try await hq.store.status().people == 3)
        }
    }

    @Test("names the whole path of the unit that someone leaves")
    func endedPath() async throws {
        try await TestHQ.with { hq in
            let people = try (0..<2).map { try TestRoster.person($0) }
            try await hq.importRoster(people)
            let id = try await hq.store.beginRosterImport(fileName: "roster.csv", now: .test(30))
            try await hq.store.stage([.person(people[0])], import: id)
            try await hq.store.keepRosterUnits(TestRoster.units, import: id)
            let preview = try await hq.store.previewRosterImport(id)
            #expect(preview.endedSample.map(\.unit) == ["Dinas Contoh / Sub Bagian Umum"])
        }
    }

    @Test("lists the units of an audit by path, as a kiosk does")
    func unitOrder() async throws {
        try await TestHQ.with { hq in
            let units = TestRoster.units
            try await hq.importRoster(
                [try TestRoster.person(1, unit: "U2"), try TestRoster.person(2, unit: "U3")],
                units: [units[0], units[2], units[1]]
            )
            try await hq.importCampaign()
            #expect(try await hq.audit().units.map(\.id) == ["U3", "U2"])
        }
    }

    @Test("knows a person again by any of their numbers, and keeps the old one")
    func newNumber() async throws {
        try await TestHQ.with { hq in
            var person = try TestRoster.person(1, category: .nonASN)
            person.identifiers = [try Identifier(parsing: "3399010101909999")]
            try await hq.importRoster([person])
            person.identifiers = [try Identifier(parsing: "199001012024211999")] + person.identifiers
            person.category = .pppk
            let preview = try await hq.importRoster([person])
            #expect(preview.new == 0)
            #expect(preview.changed == 1)
            #expect(try await hq.store.status().people == 1)
        }
    }

    @Test("lists a row whose numbers belong to two people as a conflict, and leaves both alone")
    func conflict() async throws {
        try await TestHQ.with { hq in
            let people = try (0..<2).map { try TestRoster.person($0) }
            try await hq.importRoster(people)
            var both = people[0]
            both.identifiers = [people[0].identifiers[0], people[1].identifiers[0]]
            let preview = try await hq.importRoster([both], confirmed: true)
            #expect(preview.conflicts == 1)
            #expect(preview.refused.map(\.row) == [both.row])
        }
    }

    @Test("lets a newer row of the same person take the place of the older one")
    func replaces() async throws {
        try await TestHQ.with { hq in
            let old = try TestRoster.person(1, unit: "U2")
            var new = try TestRoster.person(1, unit: "U3")
            new.row = 50
            new.replacesRow = old.row
            #expect(try await hq.importRoster([old, new]).new == 1)
            try await hq.importCampaign()
            #expect(try await hq.audit().people.map(\.unitID) == ["U3"])
        }
    }
}
