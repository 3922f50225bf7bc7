import IkrarLedger
import KioskStore
import Synchronization
import Testing

@testable import KioskSync

/// What a kiosk makes of HQ's log, against a real store and real sockets.
@Suite struct ReceiptTests {
    @Test func `proves every record from tiles, and new records say what they have seen`() async throws {
        try await SyncingKiosk.with { kiosk in
            try await kiosk.scan(20)
            let status = await kiosk.service.syncNow()
            #expect(status.state == .idle && status.pending == 0)
            #expect(status.receipts.verified?.size == 23)
            #expect(status.receipts.alarms == 0)
            let signer = await kiosk.signer()
            for (seq, note) in kiosk.hq.notes(of: signer) {
                let receipt = try await kiosk.store.receipt(leaf: MerkleTree.leafHash(note))
                #expect(receipt.note.record.header.seq == seq)
                #expect(receipt.opening != nil)
                try receipt.verify(by: kiosk.hq.logKey.verifierKey, origin: TestHQ.origin)
                #expect(try RecordReceipt(parsing: receipt.bytes) == receipt)
            }
            try await kiosk.scan(1)
            let batch = try #require(try await kiosk.store.outboxBatch(maxRecords: 1, maxBytes: 1 << 20))
            let seen = try SignedRecord(parsing: batch.entries[0].note).record.header.seen
            #expect(seen == status.receipts.verified)
        }
    }

    @Test func `a record that is not at HQ yet has a receipt without proof`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(1)
            let batch = try #require(try await kiosk.store.outboxBatch(maxRecords: 1, maxBytes: 1 << 20))
            let receipt = try await kiosk.store.receipt(leaf: batch.entries[0].leaf)
            #expect(receipt.proof == nil)
            #expect(throws: ReceiptError.withoutProof) {
                try receipt.verify(by: kiosk.hq.logKey.verifierKey, origin: TestHQ.origin)
            }
            await #expect(throws: KioskStoreError.unknownRecord) { try await kiosk.store.receipt(leaf: .emptyTree) }
        }
    }

    @Test func `verifies a log that has grown by hundreds of others' entries between two syncs`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            for round in 1...4 {
                kiosk.hq.state.withLock { state in
                    state.leaves += (0..<333).map { Hash32.sha256(Array("\(round) \($0)".utf8)) }
                }
                try await kiosk.scan(30)
                let status = await kiosk.service.syncNow()
                #expect(status.state == .idle && status.pending == 0)
                #expect(status.receipts.verified?.size == UInt64(3 + round * 363))
            }
            #expect(await kiosk.service.status().receipts.alarms == 0)
        }
    }

    @Test(arguments: LogLie.allCases.filter { $0 != .pending })
    func `finds out within one sync, keeps both checkpoints, and goes on recording`(lie: LogLie) async throws {
        try await SyncingKiosk.with { kiosk in
            try await kiosk.scan(9)
            let before = await kiosk.service.syncNow().receipts.verified
            let verified = try await kiosk.store.verifiedCheckpoint()
            try await kiosk.scan(2)
            kiosk.hq.state.withLock { $0.lie = lie }
            let status = await kiosk.service.syncNow()
            #expect(status.state == .alarm)
            #expect(status.pending == 2)
            #expect(status.nextAttemptInSeconds.map { $0 > 3500 } == true)
            #expect(status.receipts.verified == before)
            #expect(status.receipts.alarms == 1)
            let alarm = try #require(status.receipts.lastAlarm)
            #expect(Self.codes[lie] == alarm.code)
            #expect(alarm.verified == verified?.bytes)
            #expect(alarm.offered != nil && alarm.offered != alarm.verified)
            #expect(kiosk.hq.state.withLock { $0.logPaths.count } < 64)

            try await kiosk.scan(1)
            #expect(await kiosk.service.syncNow().pending == 3)
            #expect(try await kiosk.store.alarms().filter { $0.code == alarm.code }.count >= 1)
            #expect(try await kiosk.store.removeOpenings(provenBefore: .max, limit: 1000) == 9)
            // What a broken proxy did passes; the alarm stays.
            kiosk.hq.state.withLock { $0.lie = nil }
            let after = await kiosk.service.syncNow()
            #expect(after.state == .idle && after.pending == 0)
            #expect(after.receipts.alarms >= 1)
        }
    }

    private static let codes: [LogLie: String] = [
        .otherRoot: "bad_tile", .forkedHistory: "inconsistent", .missingNote: "not_included",
        .staleCheckpoint: "rolled_back", .wrongOrigin: "wrong_origin", .foreignKey: "bad_signature",
        .endlessTile: "bad_tile", .shortTile: "bad_tile", .noCheckpoint: "unreadable_checkpoint",
    ]

    @Test func `a checkpoint without its witnesses changes nothing until it has them`() async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(4)
            kiosk.hq.state.withLock { $0.lie = .pending }
            let status = await kiosk.service.syncNow()
            #expect(status.state == .witnesses)
            #expect(status.pending == 4)
            #expect(status.receipts.verified?.size == 3)
            #expect(status.receipts.alarms == 0)
            kiosk.hq.state.withLock { $0.lie = nil }
            let after = await kiosk.service.syncNow()
            #expect(after.state == .idle && after.pending == 0)
            // Sent twice, it is there once.
            #expect(kiosk.hq.state.withLock { $0.leaves.count } == 7)
        }
    }

    @Test func `asks for the witnesses of its own policy, whatever HQ says`() async throws {
        try await SyncingKiosk.with(isEnrolled: false) { kiosk in
            let witness = try CosigningKey.generate(name: "witness.example")
            let policy = "witness w \(witness.cosignerKey.text)\nquorum w\n"
            for wrong in ["witness w\n", "\(policy)log \(witness.cosignerKey.text)\n"] {
                await #expect { try await kiosk.enrol(policy: wrong) } throws: { error in
                    (error as? EnrolmentFailure)?.code == "invalid_policy"
                }
            }
            try await kiosk.enrol(policy: policy)
            try await kiosk.scan(1)
            #expect(await kiosk.service.syncNow().state == .witnesses)
            #expect(try await kiosk.store.verifiedCheckpoint() == nil)
            kiosk.hq.state.withLock { $0.witness = witness }
            let status = await kiosk.service.syncNow()
            #expect(status.state == .idle && status.pending == 0)
            #expect(status.receipts.verified?.size == 4)
        }
    }

    @Test func `removes openings only of records proven to be at HQ, and the store still verifies`() async throws {
        try await SyncingKiosk.with { kiosk in
            try await kiosk.scan(5)
            #expect(try await kiosk.store.removeOpenings(provenBefore: .max, limit: 1000) == 0)
            _ = await kiosk.service.syncNow()
            try await kiosk.scan(2)
            #expect(try await kiosk.store.removeOpenings(provenBefore: 0, limit: 1000) == 0)
            #expect(try await kiosk.store.removeOpenings(provenBefore: .max, limit: 3) == 3)
            #expect(try await kiosk.store.removeOpenings(provenBefore: .max, limit: 1000) == 2)
            let report = try await kiosk.store.verify()
            #expect(report.problems.isEmpty)
        }
    }
}
