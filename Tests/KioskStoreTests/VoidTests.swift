import GRDB
import IkrarAudit
import IkrarLedger
import IkrarModel
import Testing

@testable import KioskStore

@Suite struct VoidTests {
    func void(_ leaf: Hash32, _ kiosk: Kiosk, id: String = "void-1", reason: String = "wrong_person") async throws
        -> RecordReference
    {
        try await kiosk.store.void(leaf: leaf, reason: reason, context: kiosk.context(), requestID: id)
    }

    @Test func `lets a person sign again after the pledge was voided`() async throws {
        try await Kiosk.with { kiosk in
            let first = try await kiosk.scan(0)
            let void = try await void(first.records[1].leaf, kiosk)
            #expect(void.type == .void)
            let again = try await kiosk.scan(0)
            #expect(again.outcome == .recorded)
            #expect(again.records.map(\.type) == [.pledge])
            #expect(try await kiosk.scan(0).outcome == .already)
            #expect(try await kiosk.store.verify().problems.isEmpty)
        }
    }

    @Test func `gives the first answer to a void's request id again`() async throws {
        try await Kiosk.with { kiosk in
            let leaf = try await kiosk.scan(0).records[1].leaf
            let first = try await void(leaf, kiosk)
            #expect(try await void(leaf, kiosk) == first)
            await #expect(throws: KioskStoreError.requestIDReused) { try await kiosk.scan(1, id: "void-1") }
        }
    }

    @Test func `refuses to void twice, an unknown record, and what is no scan's`() async throws {
        try await Kiosk.with { kiosk in
            let leaf = try await kiosk.scan(0).records[0].leaf
            let reference = try await void(leaf, kiosk)
            await #expect(throws: KioskStoreError.alreadyVoid) { try await void(leaf, kiosk, id: "2") }
            await #expect(throws: KioskStoreError.notOwnRecord) { try await void(reference.leaf, kiosk, id: "3") }
            await #expect(throws: KioskStoreError.unknownRecord) {
                try await void(Hash32.sha256([1]), kiosk, id: "4")
            }
        }
    }

    @Test(arguments: ["", "Siti Contoh", "wrong person", "9x", String(repeating: "a", count: 65)])
    func `refuses a reason that is no code, since it could name a person`(reason: String) async throws {
        try await Kiosk.with { kiosk in
            let leaf = try await kiosk.scan(0).records[0].leaf
            await #expect {
                _ = try await void(leaf, kiosk, reason: reason)
            } throws: { error in
                if case KioskStoreError.invalid = error { true } else { false }
            }
        }
    }

    @Test func `voids an unmatched input, which no longer counts in the audit`() async throws {
        try await Kiosk.with { kiosk in
            let result = try await kiosk.scan(Sample.stranger)
            let now = kiosk.context().time
            #expect(try await kiosk.store.audit(campaign: "campaign", unit: nil, now: now).completeness.unmatched == 1)
            _ = try await void(result.records[0].leaf, kiosk)
            #expect(try await kiosk.store.audit(campaign: "campaign", unit: nil, now: now).completeness.unmatched == 0)
        }
    }
}
