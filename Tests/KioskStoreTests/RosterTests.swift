import GRDB
import IkrarLedger
import IkrarModel
import IkrarRoster
import Testing

@testable import KioskStore

@Suite struct RosterTests {
    @Test func `previews and commits new people, and a second import of the same file changes nothing`() async throws {
        try await Kiosk.with(people: 0) { kiosk in
            let first = try await kiosk.importRoster(Sample.people(0..<30))
            #expect(first == RosterPreview(new: 30, unitCount: 4))
            let before = try people(kiosk)
            let second = try await kiosk.importRoster(Sample.people(0..<30))
            #expect(second == RosterPreview(unchanged: 30, unitCount: 4))
            #expect(try people(kiosk) == before)
            let status = try await kiosk.store.rosterStatus()
            #expect(
                status == RosterStatus(people: 30, units: 4, importedAt: kiosk.context().time, fileName: "roster.csv")
            )
        }
    }

    @Test func `ends an import when the process is to stop, and takes records on`() async throws {
        try await Kiosk.with { kiosk in
            let id = try await kiosk.store.beginRosterImport(fileName: "roster.csv")
            let entries = try Sample.people(20..<30).map { RosterEntry.person($0) }
            try await kiosk.store.stage(entries, import: id)
            _ = try await kiosk.store.preview(import: id, summary: kiosk.summary(10))
            kiosk.store.stopRosterImports()
            let time = kiosk.context().time
            await #expect(throws: KioskStoreError.closed) {
                try await kiosk.store.commitRosterImport(id, confirmed: true, time: time)
            }
            await #expect(throws: KioskStoreError.closed) {
                try await kiosk.store.beginRosterImport(fileName: "roster.csv")
            }
            #expect(try await kiosk.scan(3).outcome == .recorded)
            #expect(try await kiosk.store.rosterStatus().people == 20)
        }
    }

    @Test func `ends the employment of people missing from the file and never deletes them`() async throws {
        try await Kiosk.with(people: 5) { kiosk in
            let preview = try await kiosk.importRoster(Sample.people(0..<3))
            #expect(preview.ended == 2)
            #expect(preview.unchanged == 3)
            #expect(preview.endedSample.map(\.name) == ["Pegawai Contoh 3, S.Sos.", "Pegawai Contoh 4, S.Sos."])
            let ended = try kiosk.read {
                try String.fetchAll($0, sql: "SELECT ended_on FROM person WHERE ended_on IS NOT NULL")
            }
            #expect(ended == ["2026-09-17", "2026-09-17"])
            #expect(try await kiosk.store.rosterStatus().people == 3)
            let scan = try await kiosk.scan(4)
            #expect(scan.outcome == .recorded)
            #expect(scan.flags == [.employmentEnded])
        }
    }

    @Test func `employs a person who comes back again under the same id`() async throws {
        try await Kiosk.with(people: 5) { kiosk in
            let id = try await kiosk.store.find(Sample.number(4), limit: 1).map(\.id)
            try await kiosk.importRoster(Sample.people(0..<3))
            let preview = try await kiosk.importRoster(Sample.people(0..<5))
            #expect(preview.changed == 2)
            #expect(try await kiosk.store.find(Sample.number(4), limit: 1).map(\.id) == id)
            #expect(try await kiosk.scan(4).flags.isEmpty)
        }
    }

    @Test func `changes a person's name, unit and category and keeps the id and what was recorded`() async throws {
        try await Kiosk.with(people: 5) { kiosk in
            let id = try await kiosk.scan(2).person?.id
            var people = try Sample.people(0..<5)
            people[2].name = "Pegawai Baru, M.Si."
            people[2].unitID = "u-school"
            people[2].category = .pppk
            let preview = try await kiosk.importRoster(people)
            #expect(preview.changed == 1)
            let scan = try await kiosk.scan(2)
            #expect(scan.outcome == .already)
            #expect(scan.person?.id == id)
            #expect(scan.person?.name == "Pegawai Baru, M.Si.")
            #expect(scan.person?.unit == "Pemerintah Kota / Dinas Pendidikan")
            #expect(scan.person?.category == "PPPK")
        }
    }

    @Test func `knows a person with a new number by the old one, which still finds them`() async throws {
        try await Kiosk.with(people: 0) { kiosk in
            let nik = try Identifier(parsing: "3374990101909999", kind: .nik)
            var person = try Sample.people(0..<1)[0]
            let number = person.identifiers[0]
            person.identifiers = [nik]
            try await kiosk.importRoster([person])
            let id = try await kiosk.scan(nik.digits).person?.id
            person.identifiers = [number, nik]
            #expect(try await kiosk.importRoster([person]).changed == 1)
            #expect(try await kiosk.scan(number.digits).person?.id == id)
            person.identifiers = [number]
            #expect(try await kiosk.importRoster([person]).changed == 1)
            #expect(try await kiosk.scan(nik.digits).outcome == .already)
            #expect(try await kiosk.scan(nik.digits).person?.id == id)
        }
    }

    @Test func `does not merge two people who share an identifier that is not their primary one`() async throws {
        try await Kiosk.with(people: 0) { kiosk in
            let shared = try Identifier(parsing: "3374990101909999", kind: .nik)
            let people = try Sample.people(0..<2).map { person in
                var person = person
                person.identifiers.append(shared)
                return person
            }
            #expect(try await kiosk.importRoster(people).new == 2)
            #expect(try await kiosk.importRoster(people).unchanged == 2)
        }
    }

    @Test func `takes the newer row of a person and refuses a second one that is not said to be newer`() async throws {
        try await Kiosk.with(people: 0) { kiosk in
            let id = try await kiosk.store.beginRosterImport(fileName: "roster.csv")
            var newer = try Sample.people(0..<1)[0]
            newer.row = 10
            newer.replacesRow = 2
            newer.unitID = "u-school"
            var other = try Sample.people(0..<1)[0]
            other.row = 11
            try await kiosk.store.stage([.person(Sample.people(0..<1)[0])], import: id)
            try await kiosk.store.stage([.person(newer), .person(other)], import: id)
            let preview = try await kiosk.store.preview(import: id, summary: kiosk.summary(1))
            #expect(preview.new == 1)
            #expect(preview.refused == [RosterRefusal(row: 11, column: nil, reason: .conflict(withRow: 10))])
            #expect(preview.conflicts == 1)
            _ = try await kiosk.store.commitRosterImport(id, confirmed: true, time: kiosk.context().time)
            #expect(try await kiosk.store.find(Sample.number(0), limit: 1).first?.unitID == "u-school")
        }
    }

    @Test func `asks for confirmation where employment would end or rows were refused, and keeps the import meanwhile`()
        async throws
    {
        try await Kiosk.with(people: 3) { kiosk in
            let id = try await kiosk.store.beginRosterImport(fileName: "roster.csv")
            let refusal = RosterRefusal(row: 9, column: "NIP", reason: .identifier(.excelDamage))
            try await kiosk.store.stage(
                try Sample.people(0..<2).map { .person($0) } + [.refused(refusal)],
                import: id
            )
            let preview = try await kiosk.store.preview(import: id, summary: kiosk.summary(2))
            #expect(preview.needsConfirmation)
            #expect(preview.refused == [refusal])
            await #expect(throws: KioskStoreError.needsConfirmation) {
                try await kiosk.store.commitRosterImport(id, confirmed: false, time: kiosk.context().time)
            }
            #expect(try await kiosk.store.rosterStatus().people == 3)
            try await kiosk.store.commitRosterImport(id, confirmed: true, time: kiosk.context().time)
            #expect(try await kiosk.store.rosterStatus().people == 2)
        }
    }

    @Test func `changes nothing until the commit and forgets a discarded or replaced import`() async throws {
        try await Kiosk.with(people: 3) { kiosk in
            let first = try await kiosk.store.beginRosterImport(fileName: "a.csv")
            try await kiosk.store.stage(try Sample.people(0..<8).map { .person($0) }, import: first)
            _ = try await kiosk.store.preview(import: first, summary: kiosk.summary(8))
            try await kiosk.store.stage(try Sample.people(8..<9).map { .person($0) }, import: first)
            await #expect(throws: KioskStoreError.invalid("the import was not previewed")) {
                try await kiosk.store.commitRosterImport(first, confirmed: true, time: kiosk.context().time)
            }
            _ = try await kiosk.store.preview(import: first, summary: kiosk.summary(9))
            #expect(try await kiosk.store.rosterStatus().people == 3)
            let second = try await kiosk.store.beginRosterImport(fileName: "b.csv")
            await #expect(throws: KioskStoreError.unknownImport) {
                try await kiosk.store.commitRosterImport(first, confirmed: true, time: kiosk.context().time)
            }
            try await kiosk.store.discardRosterImport(second)
            try await kiosk.store.discardRosterImport(second)
            await #expect(throws: KioskStoreError.unknownImport) {
                try await kiosk.store.stage([], import: second)
            }
            #expect(try await kiosk.store.rosterStatus().people == 3)
        }
    }

    @Test func `refuses units that form no tree and people of a unit that is not in the file`() async throws {
        try await Kiosk.with(people: 0) { kiosk in
            for units in [[Unit(id: "u-clinic", name: "Waisenkind", parentID: "none")], []] {
                let id = try await kiosk.store.beginRosterImport(fileName: "roster.csv")
                try await kiosk.store.stage(try Sample.people(0..<1).map { .person($0) }, import: id)
                await #expect {
                    _ = try await kiosk.store.preview(import: id, summary: kiosk.summary(1, units: units))
                } throws: { error in
                    if case KioskStoreError.invalid = error { true } else { false }
                }
            }
        }
    }

    @Test func `finds people by words of the name, in any order, by the whole number and by its last digits`()
        async throws
    {
        try await Kiosk.with(people: 12) { kiosk async throws in
            #expect(try await kiosk.store.find("contoh 11", limit: 5).map(\.name) == ["Pegawai Contoh 11, S.Sos."])
            #expect(try await kiosk.store.find("SOS peg", limit: 50).count == 12)
            #expect(try await kiosk.store.find("Dr. Contoh 11, M.Si.", limit: 5).count == 1)
            #expect(try await kiosk.store.find("pegawai", limit: 5).count == 5)
            #expect(try await kiosk.store.find("awai", limit: 5).isEmpty)
            #expect(
                try await kiosk.store.find("NIP. \(Sample.number(3))", limit: 5).map(\.name) == [
                    "Pegawai Contoh 3, S.Sos."
                ]
            )
            #expect(try await kiosk.store.find("contoh 1993", limit: 5).map(\.name) == ["Pegawai Contoh 3, S.Sos."])
            #expect(try await kiosk.store.find("%", limit: 5).isEmpty)
            #expect(try await kiosk.store.find("", limit: 5).isEmpty)
            #expect(try await kiosk.store.find("pegawai", limit: -1).isEmpty)
        }
    }

    @Test func `obliges by the units as the newest roster has them`() async throws {
        try await Kiosk.with(people: 1) { kiosk in
            var units = Sample.units
            units[2] = Unit(id: "u-clinic", name: "Puskesmas Contoh", parentID: "u-school")
            try await kiosk.importRoster(Sample.people(0..<2), units: units)
            #expect(try await kiosk.scan(0).outcome == .notObligated)
        }
    }

    private func people(_ kiosk: Kiosk) throws -> [Row] {
        try kiosk.read { try Row.fetchAll($0, sql: "SELECT * FROM person ORDER BY key") }
    }
}
