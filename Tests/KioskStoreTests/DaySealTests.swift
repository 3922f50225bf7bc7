import GRDB
import IkrarLedger
import IkrarModel
import Testing

@testable import KioskStore

@Suite struct DaySealTests {
    private static let day: Int64 = 86_400

    @Test func `the first record of a later day comes behind a seal of the day before`() async throws {
        try await Kiosk.with { kiosk in
            for index in 0..<3 { try await kiosk.scan(index) }
            let scan = try await kiosk.scan(3, onDay: 1)
            try await kiosk.scan(4, onDay: 1)
            let seals = try kiosk.seals()
            #expect(seals.map(\.body.kind) == [.open, .daily])
            #expect(seals[1].body.counts == SealCounts(attendance: 3, pledge: 3, unmatched: 0, void: 0))
            #expect(seals[1].body.ceremony == nil)
            #expect(seals[1].seq + 1 == scan.records[0].seq)
            #expect(try await kiosk.store.verify().problems.isEmpty)
        }
    }

    @Test func `a ceremony of several days is closed with what was recorded since it was opened`() async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            try await kiosk.scan(1, onDay: 1)
            try await kiosk.reopen()
            try await kiosk.scan(2, onDay: 2)
            let counts = try await kiosk.store.closeCeremony("c-both", context: kiosk.context(second: 2 * Self.day))
            #expect(counts == SealCounts(attendance: 3, pledge: 3, unmatched: 0, void: 0))
            let seals = try kiosk.seals()
            #expect(seals.map(\.body.kind) == [.open, .daily, .daily, .close])
            #expect(seals.map(\.body.counts.pledge) == [0, 1, 1, 1])
            #expect(try await kiosk.store.ceremonies().first { $0.ceremony.id == "c-both" }?.counts == counts)
            // Opened again, it counts from there.
            try await kiosk.store.openCeremony("c-both", context: kiosk.context(second: 2 * Self.day))
            try await kiosk.scan(3, onDay: 3)
            let again = try await kiosk.store.closeCeremony("c-both", context: kiosk.context(second: 3 * Self.day))
            #expect(again == SealCounts(attendance: 1, pledge: 1, unmatched: 0, void: 0))
        }
    }

    @Test func `a day is sealed once after midnight when nobody records on`() async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            #expect(try await kiosk.store.sealDay(context: kiosk.context(second: 60)) == false)
            #expect(try await kiosk.store.sealDay(context: kiosk.context(second: Self.day)) == true)
            #expect(try await kiosk.store.sealDay(context: kiosk.context(second: Self.day)) == false)
            // Nothing was recorded since: there is no other day to seal, also after a restart.
            try await kiosk.reopen()
            #expect(try await kiosk.store.sealDay(context: kiosk.context(second: 3 * Self.day)) == false)
            try await kiosk.scan(1, onDay: 4)
            #expect(try kiosk.seals().map(\.body.kind) == [.open, .daily])
            try await kiosk.reopen()
            #expect(try await kiosk.store.sealDay(context: kiosk.context(second: 5 * Self.day)) == true)
            #expect(try kiosk.seals().map(\.body.counts.pledge) == [0, 1, 1])
            #expect(try await kiosk.store.verify().problems.isEmpty)
        }
    }

    @Test func `days are local, and a clock that is set back seals none`() async throws {
        try await Kiosk.with { kiosk in
            // 07:31 in Jakarta: some sixteen hours to midnight.
            try await kiosk.scan(0, afterSeconds: 16 * 3600)
            #expect(try kiosk.seals().count == 1)
            try await kiosk.scan(1, afterSeconds: 17 * 3600)
            #expect(try kiosk.seals().count == 2)
            try await kiosk.scan(2, afterSeconds: -40 * Self.day)
            #expect(try kiosk.seals().count == 2)
            #expect(RecordTime(unixSeconds: -1, offsetMinutes: 0).localDay == -1)
            #expect(RecordTime(unixSeconds: -86_400, offsetMinutes: 0).localDay == -1)
            #expect(RecordTime(unixSeconds: -1, offsetMinutes: 1).localDay == 0)
        }
    }

    @Test func `a ceremony's own seal needs none of the day before it`() async throws {
        try await Kiosk.with { kiosk in
            try await kiosk.scan(0)
            try await kiosk.store.closeCeremony("c-both", context: kiosk.context(second: Self.day))
            #expect(try kiosk.seals().map(\.body.kind) == [.open, .close])
        }
    }
}

extension Kiosk {
    /// Scans somebody as many days after the first.
    @discardableResult
    fileprivate func scan(_ index: Int, onDay day: Int64) async throws -> ScanResult {
        try await scan(index, afterSeconds: day * 86_400)
    }

    @discardableResult
    fileprivate func scan(_ index: Int, afterSeconds seconds: Int64) async throws -> ScanResult {
        try await store.scan(
            ScanRequest(
                requestID: "day-\(index)",
                input: Sample.number(index),
                method: .scan,
                context: context(second: seconds)
            )
        )
    }

    /// The seals in the order of the chain.
    fileprivate func seals() throws -> [(seq: UInt64, body: SealBody)] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT bytes FROM note WHERE type = 'seal' ORDER BY id").compactMap { row in
                let record = try SignedRecord(parsing: row.bytes("bytes")).record
                guard case .seal(let body) = record.body else { return nil }
                return (record.header.seq, body)
            }
        }
    }
}
