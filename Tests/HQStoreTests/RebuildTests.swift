import GRDB
import HQStore
import IkrarAudit
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

    @Test func `folds what officers decided, and records whose openings are erased, into the same tables`() async throws
    {
        try await HQDirectory.with { directory in
            let report = try await directory.open { hq in
                let people = try (0..<8).map { try TestRoster.person($0) }
                try await hq.importRoster(people)
                try await hq.importCampaign()
                var kiosk = try await hq.enrol()
                let signed = try (0..<4).map { try kiosk.record(.signed, people[$0]) }
                let unknown = try (0..<3).map { try kiosk.unmatched(String(100 + $0)) }
                let stranger = try kiosk.record(.refused, TestRoster.person(99))
                let records = signed + unknown + [stranger]
                try await hq.push(records.flatMap(\.frames), from: kiosk)
                let ids = try await hq.audit(state: .pending).people.map(\.id)
                let (store, context) = (hq.store, ActContext.test())
                func match(_ record: TestRecord, _ person: String) async throws -> [HQAct] {
                    try await store.match(
                        leaf: record.signed.leaf,
                        person: person,
                        reason: "identified",
                        context: context
                    )
                }
                func correct(_ record: TestRecord, _ person: String?, _ pledge: PledgeAct?) async throws -> [HQAct] {
                    try await store.correct(
                        leaf: record.signed.leaf,
                        person: person,
                        pledge: pledge,
                        reason: "wrong_act",
                        context: context
                    )
                }
                func erase(_ leaf: Hash32) async throws {
                    _ = try await store.erase(leaf: leaf, ground: "Permohonan 12/2026", context: context)
                }
                _ = try await store.void(leaf: signed[0].signed.leaf, reason: "test", context: context)
                let corrected = try await correct(signed[1], nil, .refused)
                _ = try await correct(signed[2], ids[0], nil)
                let wrong = try await match(unknown[0], ids[1])
                let right = try await match(unknown[0], ids[2])
                for act in right { _ = try await store.void(leaf: act.leaf, reason: "test", context: context) }
                _ = try await match(unknown[1], ids[3])
                try await hq.push(kiosk.void(unknown[1].signed.leaf).frames, from: kiosk)
                _ = try await match(stranger, ids[2])
                for until in ["2026-10-17", "2026-11-17"] {
                    _ = try await store.excuse(
                        person: ids[3],
                        campaign: TestCampaign.id,
                        reason: "leave",
                        until: try CivilDate(parsing: until),
                        context: context
                    )
                }
                // Openings of a plain record, of a void one, of one that was replaced, and of what replaced others.
                for record in [signed[0], signed[1], signed[3], unknown[2], stranger] {
                    try await erase(record.signed.leaf)
                }
                for act in corrected + wrong { try await erase(act.leaf) }
                let before = try await hq.audit()
                let report = try await store.rebuild(repairs: true)
                #expect(try await hq.audit() == before)
                return report
            }
            #expect(report.differences == [])
            #expect(report.differenceCount == 0)
            #expect(!report.isRepaired)
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
