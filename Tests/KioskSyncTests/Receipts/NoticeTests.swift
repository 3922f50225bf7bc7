import Foundation
import IkrarLedger
import IkrarWire
import KioskStore
import Synchronization
import Testing

@testable import KioskSync

/// What HQ tells a kiosk of its own records, and what the kiosk does once the log proves them.
@Suite struct NoticeTests {
    private static let clock = ClockEvidence(
        bootID: String(repeating: "0", count: 32),
        monotonicMilliseconds: 1,
        isSynced: false,
        offsetSeconds: nil
    )

    private func rotation(from old: SignerKey, to new: SignerKey) -> RecordBody {
        .rotate(
            RotateBody(
                clock: Self.clock,
                operator: .emptyTree,
                old: old.verifierKey,
                new: new.verifierKey,
                reason: "scheduled"
            )
        )
    }

    private func erasure(of leaf: Hash32) -> RecordBody {
        .erase(EraseBody(clock: Self.clock, operator: .emptyTree, leaf: leaf, ground: "Surat 12/2026"))
    }

    /// The leaf hash of the `place`th record that HQ has of the kiosk's newest chain.
    private func leaf(_ place: UInt64, _ kiosk: SyncingKiosk) async throws -> Hash32 {
        let note = try #require(kiosk.hq.notes(of: await kiosk.signer())[place])
        return try SignedRecord(parsing: note).leaf
    }

    @Test func `follows the log's key once the log proves the rotation and both keys signed, and not back`()
        async throws
    {
        try await SyncingKiosk.with { kiosk in
            try await kiosk.scan(3)
            _ = await kiosk.service.syncNow()
            let before = await kiosk.service.status().receipts.verified
            let new = try SignerKey.generate(name: TestHQ.origin)
            try kiosk.hq.act(rotation(from: kiosk.hq.logKey, to: new))
            kiosk.hq.state.withLock { $0.otherKey = new }
            // A greeting is enough.
            let status = await kiosk.service.syncNow()
            #expect(status.state == .idle && status.receipts.alarms == 0)
            let pinned = try await kiosk.store.enrolment()?.logKey
            #expect(pinned == new.verifierKey.text)
            let checkpoint = try await kiosk.store.verifiedCheckpoint()
            let verified = try #require(checkpoint)
            #expect(verified.checkpoint.tree.size == (before?.size ?? 0) + 1)
            try verified.verify(by: new.verifierKey, origin: TestHQ.origin)
            // It goes on from there under the new key.
            try await kiosk.scan(2)
            let drained = await kiosk.service.syncNow()
            #expect(drained.pending == 0)
            let problems = try await kiosk.store.verify().problems
            #expect(problems == [])
            // The former key alone proves nothing any more.
            kiosk.hq.state.withLock { $0.otherKey = nil }
            try await kiosk.scan(1)
            let later = await kiosk.service.syncNow()
            #expect(later.state == .alarm && later.receipts.lastAlarm?.code == "bad_signature")
        }
    }

    @Test func `destroys an opening that HQ erased, once, and only that one`() async throws {
        try await SyncingKiosk.with { kiosk in
            try await kiosk.scan(5)
            _ = await kiosk.service.syncNow()
            let erased = try await leaf(3, kiosk)
            let kept = try await leaf(4, kiosk)
            #expect(try await kiosk.store.receipt(leaf: erased).opening != nil)
            try kiosk.hq.act(erasure(of: erased))
            // One of another kiosk's records, too.
            try kiosk.hq.act(erasure(of: .sha256([1])))
            #expect(await kiosk.service.syncNow().state == .idle)
            #expect(try await kiosk.store.receipt(leaf: erased).opening == nil)
            #expect(try await kiosk.store.receipt(leaf: kept).opening != nil)
            let told = try #require(try await kiosk.store.enrolment()?.noticed)
            #expect(told == UInt64(kiosk.hq.state.withLock { $0.leaves.count }))
            #expect(try await kiosk.store.verify().problems == [])
            _ = await kiosk.service.syncNow()
            #expect(kiosk.hq.pushes.last?["Ikrar-Noticed"] == String(told))
        }
    }

    @Test func `a rotation is not believed without the new key's signature`() async throws {
        try await SyncingKiosk.with { kiosk in
            try await kiosk.scan(3)
            _ = await kiosk.service.syncNow()
            let new = try SignerKey.generate(name: TestHQ.origin)
            try kiosk.hq.act(rotation(from: kiosk.hq.logKey, to: new))
            try await refuses(kiosk, "the new key's signature")
        }
    }

    @Test(arguments: ["elsewhere", "beyond", "no record", "no base64", "twice"])
    func `a notice that the log does not bear out raises the alarm, and nothing is done`(lie: String) async throws {
        try await SyncingKiosk.with { kiosk in
            try await kiosk.scan(5)
            _ = await kiosk.service.syncNow()
            let leaf = try await leaf(3, kiosk)
            try kiosk.hq.act(erasure(of: leaf))
            kiosk.hq.state.withLock { state in
                let honest = state.notices[0]
                state.notices = [
                    LogNotice(
                        index: lie == "elsewhere" ? 2 : lie == "beyond" ? 1 << 40 : honest.index,
                        note: lie == "no record"
                            ? CanonicalBase64.encode([1, 2]) : lie == "no base64" ? "?" : honest.note
                    )
                ]
                if lie == "twice" { state.notices.append(honest) }
            }
            try await refuses(kiosk, "")
            #expect(try await kiosk.store.receipt(leaf: leaf).opening != nil)
        }
    }

    private func refuses(_ kiosk: SyncingKiosk, _ detail: String) async throws {
        let key = try await kiosk.store.enrolment()?.logKey
        try await kiosk.scan(1)
        let status = await kiosk.service.syncNow()
        #expect(status.state == .alarm)
        let alarm = try #require(status.receipts.lastAlarm)
        #expect(alarm.code == "bad_notice")
        #expect(detail.isEmpty || alarm.detail.contains(detail))
        #expect(status.pending == 1)
        #expect(try await kiosk.store.enrolment()?.logKey == key)
        #expect(try await kiosk.store.enrolment()?.noticed == 0)
    }
}
