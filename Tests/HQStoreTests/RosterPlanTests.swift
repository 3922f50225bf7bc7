import GRDB
import HQStore
import IkrarAudit
import IkrarLedger
import IkrarModel
import IkrarRoster
import Synchronization
import Testing

/// What a roster import works out before its commit, and that this holds nobody up.
@Suite("Roster plan")
struct RosterPlanTests {
    @Test("admits records between the pages of a large import, and counts them once it is committed")
    func admitsMeanwhile() async throws {
        try await TestHQ.with { hq in
            try await hq.importCampaign()
            let known = try await hq.importRoster([TestRoster.person(10_000), TestRoster.person(10_001)])
            #expect(known.new == 2)
            let kiosk = try await hq.enrol()
            // As another process has it: the import below is a command beside the server.
            let server = TestHQ(store: try HQStore.open(hq.configuration), configuration: hq.configuration)
            let people = try (0..<2 * HQLimit.stagedRowsPerTransaction + 1).map { try TestRoster.person($0) }
            let id = try await hq.stage(people)
            let pushes = Pushes(server: server, kiosk: kiosk, people: people)
            let preview = try await hq.store.previewRosterImport(id) { done, total in
                #expect(done <= total)
                await pushes.pushOne()
            }
            #expect(preview.new == people.count)
            #expect(preview.ended == 2)
            // Three pages of rows and one of people who leave: each of them let a record in.
            #expect(pushes.admitted == 4)
            #expect(try await server.store.kiosks().first?.lastSeq == 3)
            #expect(try await server.store.status().people == 2)
            _ = try await hq.store.commitRosterImport(id, confirmed: true, now: .test(40))
            #expect(try await server.store.status().people == people.count)
            #expect(try await server.audit(state: .pledged).people.count == 4)
            try server.store.close()
        }
    }

    @Test("is made anew when another import was committed since")
    func stale() async throws {
        try await TestHQ.with { hq in
            let people = try (0..<3).map { try TestRoster.person($0) }
            let first = try await hq.stage(people)
            #expect(try await hq.store.previewRosterImport(first).new == 3)
            try await hq.importRoster(people)
            let done = try await hq.store.commitRosterImport(first, confirmed: false, now: .test(40))
            #expect(done == RosterPreview(unchanged: 3, unitCount: 3))
            #expect(try await hq.store.status().people == 3)
        }
    }

    @Test("asks again when what it would end is more than what was shown")
    func confirmsAnew() async throws {
        try await TestHQ.with { hq in
            let people = try (0..<3).map { try TestRoster.person($0) }
            let first = try await hq.stage([people[0]])
            #expect(try await hq.store.previewRosterImport(first).ended == 0)
            try await hq.importRoster(people)
            await #expect(throws: HQStoreError.self) {
                try await hq.store.commitRosterImport(first, confirmed: false, now: .test(40))
            }
            #expect(try await hq.store.status().people == 3)
        }
    }

    @Test("finds two new rows that share a number before anything is written")
    func sharedNumber() async throws {
        try await TestHQ.with { hq in
            var people = try (0..<2).map { try TestRoster.person($0) }
            people[1].identifiers.append(people[0].identifiers[0])
            let preview = try await hq.importRoster(people, confirmed: true)
            #expect(preview.new == 1)
            #expect(
                preview.refused == [
                    RosterRefusal(row: people[1].row, column: nil, reason: .conflict(withRow: people[0].row))
                ]
            )
            #expect(try await hq.store.status().people == 1)
        }
    }

    @Test("counts rows that were staged after the preview")
    func stagedLater() async throws {
        try await TestHQ.with { hq in
            let people = try (0..<2).map { try TestRoster.person($0) }
            let id = try await hq.stage([people[0]])
            #expect(try await hq.store.previewRosterImport(id).new == 1)
            try await hq.store.stage([.person(people[1])], import: id)
            #expect(try await hq.store.commitRosterImport(id, confirmed: false, now: .test(40)).new == 2)
        }
    }

    @Test("leaves no row of a committed, discarded or interrupted import behind")
    func leavesNothing() async throws {
        try await TestHQ.with { hq in
            let people = try (0..<3).map { try TestRoster.person($0) }
            try await hq.importRoster(people)
            let discarded = try await hq.stage(people)
            try await hq.store.discardRosterImport(discarded)
            _ = try await hq.stage(people)
            #expect(try await hq.stagedRows() == [3, 0, 3])
            // The next import within a day leaves what may still be at work; a later one takes it away.
            let soon = try await hq.stage([], now: .test(3600))
            #expect(try await hq.stagedRows() == [3, 0, 6])
            try await hq.store.discardRosterImport(soon)
            let later = try await hq.store.beginRosterImport(fileName: "later.csv", now: .test(2 * 86_400))
            #expect(try await hq.stagedRows() == [0, 0, 0])
            try await hq.store.discardRosterImport(later)
        }
    }
}

/// Pushes one pledge after the other on behalf of a kiosk.
private final class Pushes: Sendable {
    private let server: TestHQ
    private let people: [RosterPerson]
    private let kiosk: Mutex<TestKiosk>
    private let count = Mutex(0)

    init(server: TestHQ, kiosk: TestKiosk, people: [RosterPerson]) {
        self.server = server
        self.people = people
        self.kiosk = Mutex(kiosk)
    }

    /// Batches that HQ has stored.
    var admitted: Int { count.withLock { $0 } }

    func pushOne() async {
        do {
            let person = people[admitted]
            let (frames, sender) = try kiosk.withLock { kiosk in
                (try kiosk.record(.signed, person).frames, kiosk)
            }
            guard case .stored = try await server.push(frames, from: sender) else { return }
            count.withLock { $0 += 1 }
        } catch {
            Issue.record(error, "a record was not admitted during the import")
        }
    }
}

extension TestHQ {
    /// Stages people as one whole roster.
    fileprivate func stage(_ people: [RosterPerson], now: RecordTime = .test(30)) async throws -> String {
        let id = try await store.beginRosterImport(fileName: "roster.csv", now: now)
        try await store.stage(people.map { .person($0) }, import: id)
        try await store.keepRosterUnits(TestRoster.units, import: id)
        return id
    }

    /// Rows in the staging tables: people, ends, units.
    fileprivate func stagedRows() async throws -> [Int] {
        let raw = try DatabaseQueue(path: configuration.databasePath)
        let counts = try await raw.read { connection in
            try ["staged_person", "staged_end", "staged_unit"].map { table in
                try Int.fetchOne(connection, sql: "SELECT count(*) FROM \(table)") ?? 0
            }
        }
        try raw.close()
        return counts
    }
}
