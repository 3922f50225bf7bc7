import GRDB
import HQStore
import IkrarLedger
import IkrarModel
import Testing

@Suite struct RebuildTests {
    @Test func `folds the log into exactly the tables that were kept record by record`() async throws {
        try await Self.withHistory { hq in
            let (report, size) = try await hq.open { hq in
                (try await hq.store.rebuild(repairs: false), try await hq.store.status().logSize)
            }

            #expect(report.differences == [])
            #expect(report.differenceCount == 0)
            #expect(!report.isRepaired)
            #expect(report.entries == size)
            #expect(report.rows > 10)
        }
    }

    @Test func `names each row that was changed, with what it should be, and leaves it`() async throws {
        try await Self.withHistory { hq in
            try await Self.edit(
                hq,
                "UPDATE standing SET state = 'pending', first_pledge = NULL WHERE state = 'refused'"
            )
            try await Self.edit(hq, "UPDATE unit_count SET pledged = pledged + 5 WHERE pledged > 0")
            try await Self.edit(hq, "DELETE FROM unmatched")
            for _ in 0..<2 {
                let report = try await hq.open { hq in try await hq.store.rebuild(repairs: false) }

                #expect(report.differenceCount == report.differences.count)
                let standing = try #require(report.differences.first { $0.table == "standing" })
                #expect(standing.key.hasPrefix("campaign=netralitas-2026 person=p-"))
                #expect(standing.kept?.contains("state=pending") == true)
                #expect(standing.folded?.contains("state=refused") == true)
                let count = try #require(report.differences.first { $0.table == "unit_count" })
                #expect(count.key == "campaign=netralitas-2026 unit=U2")
                #expect(count.kept?.contains("pledged=6") == true)
                #expect(count.folded?.contains("pledged=1") == true)
                let unmatched = try #require(report.differences.first { $0.table == "unmatched" })
                #expect(unmatched.kept == nil)
                #expect(unmatched.folded?.contains("reason=not_on_roster") == true)
                #expect(!report.isRepaired)
            }
        }
    }

    @Test func `replaces what differs when asked to`() async throws {
        try await Self.withHistory { hq in
            let before = try await hq.open { hq in try await hq.audit() }
            try await Self.edit(hq, "DELETE FROM unit_count")
            try await Self.edit(hq, "UPDATE standing SET state = 'refused' WHERE state = 'pledged'")
            try await Self.edit(hq, "DELETE FROM void")

            let repaired = try await hq.open { hq in try await hq.store.rebuild(repairs: true) }
            let again = try await hq.open { hq in try await hq.store.rebuild(repairs: true) }

            #expect(repaired.isRepaired)
            #expect(repaired.differenceCount > 2)
            #expect(again.differenceCount == 0)
            #expect(!again.isRepaired)
            #expect(try await hq.open { hq in try await hq.audit() } == before)
        }
    }

    /// An HQ with people who pledged, refused, pledged twice, were voided, were unknown at first, and left.
    private static func withHistory(_ body: (HQDirectory) async throws -> Void) async throws {
        try await HQDirectory.with { directory in
            try await directory.open { hq in
                let people = try (0..<6).map { try TestRoster.person($0, unit: $0 < 4 ? "U2" : "U3") }
                var kiosk = try await hq.enrol()
                var other = try await hq.enrol("3374-015")
                // Before the roster and the campaign are known: this one waits.
                let early = try kiosk.record(.signed, people[4])
                try await hq.push(early.frames, from: kiosk)
                try await hq.importRoster(people)
                try await hq.importCampaign()
                let attended = try kiosk.record(.attended, people[0])
                let signed = try kiosk.record(.signed, people[0])
                try await hq.push(attended.frames + signed.frames, from: kiosk)
                let refused = try other.record(.refused, people[1])
                let twice = try other.record(.signed, people[0])
                let wrong = try other.record(.signed, people[2])
                let void = try other.void(wrong.signed.leaf)
                try await hq.push(refused.frames + twice.frames + wrong.frames + void.frames, from: other)
                let unknown = try kiosk.unmatched("123")
                let withheld = try kiosk.record(.signed, people[5])
                let stranger = try kiosk.record(.signed, TestRoster.person(99))
                try await hq.push(unknown.frames + [withheld.withheld] + stranger.frames, from: kiosk)
                try await hq.push(withheld.frames, from: kiosk)
                try await hq.importRoster(Array(people.dropLast()), confirmed: true, now: .test(900))
            }
            try await body(directory)
        }
    }

    private static func edit(_ hq: HQDirectory, _ sql: String) async throws {
        let database = try DatabaseQueue(path: hq.path + "/hq.sqlite")
        try await database.write { connection in
            try connection.execute(sql: sql)
            #expect(connection.changesCount > 0)
        }
        try database.close()
    }
}
