import GRDB
import IkrarLedger
import IkrarModel
import Testing

@testable import KioskStore

@Suite struct OutboxTests {
    static let signer = "hq.example/k/3374-999/1"

    /// Enrols a kiosk under the name HQ gives it.
    func enrol(_ kiosk: Kiosk, log: TestLog? = nil, signer: String = Self.signer) async throws -> EnrolmentDraft {
        let draft = try await kiosk.store.beginEnrolment(origin: "hq.example", site: "3374-999", signer: signer)
        try await kiosk.store.completeEnrolment(
            Enrolment(
                url: "https://hq.example",
                origin: "hq.example",
                site: "3374-999",
                signer: signer,
                logKey: log?.key.verifierKey.text ?? "log",
                bundleKey: "bundle",
                transportKeyID: draft.transportKey.verifierKey.reference
            )
        )
        return draft
    }

    /// HQ takes the batch in and proves it.
    func accept(_ batch: OutboxBatch, _ log: inout TestLog, _ kiosk: Kiosk, nextSeq: UInt64 = 0) async throws {
        let (runs, checkpoint) = try log.take(batch)
        let isKept = try await kiosk.store.acceptReceipt(
            signer: batch.signer,
            runs,
            checkpoint: checkpoint,
            continuing: try await kiosk.store.verifiedCheckpoint()?.checkpoint.tree,
            nextSeq: nextSeq,
            time: 1_000
        )
        #expect(isKept)
    }

    func batch(_ kiosk: Kiosk, max: Int = 500) async throws -> OutboxBatch? {
        try await kiosk.store.outboxBatch(maxRecords: max, maxBytes: 256 << 10)
    }

    @Test func `sends nothing before the enrolment and everything, the older chain first, behind it`() async throws {
        try await Kiosk.with { kiosk in
            var log = try TestLog()
            try await kiosk.scan(0)
            #expect(try await batch(kiosk) == nil)
            #expect(await kiosk.store.status().outbox.pending == 5)
            let draft = try await enrol(kiosk, log: log)
            #expect(draft.signers.map(\.name) == [Self.signer, "ikrar.invalid/k/test/1"])
            try await kiosk.scan(1)
            let old = try #require(try await batch(kiosk))
            #expect(old.signer == "ikrar.invalid/k/test/1")
            #expect(old.entries.map(\.seq) == [0, 1, 2, 3, 4])
            #expect(old.headSeq == 4)
            try await accept(old, &log, kiosk, nextSeq: 5)
            let new = try #require(try await batch(kiosk))
            #expect(new.signer == Self.signer)
            #expect(new.entries.map(\.seq) == [0, 1])
            try await accept(new, &log, kiosk)
            #expect(try await batch(kiosk) == nil)
            #expect(await kiosk.store.status().outbox.pending == 0)
            #expect(try await kiosk.store.enrolment()?.signer == Self.signer)
            #expect(await kiosk.store.status().signer == Self.signer)
            #expect(try await kiosk.store.verify().problems.isEmpty)
        }
    }

    @Test func `keeps the enrolment, its keys and the cursor over a restart`() async throws {
        try await Kiosk.with { kiosk in
            let first = try await enrol(kiosk)
            try await kiosk.scan(0)
            try await kiosk.reopen()
            #expect(await kiosk.store.status().signer == Self.signer)
            #expect(try kiosk.store.transportKey().text == first.transportKey.text)
            // An enrolment whose answer was lost offers the same keys.
            let again = try await kiosk.store.beginEnrolment(
                origin: "hq.example",
                site: "3374-999",
                signer: Self.signer
            )
            #expect(again.signers.map(\.text) == first.signers.map(\.text))
        }
    }

    @Test func `offers a new key for requests when it enrols again, and uses it once HQ has taken it`() async throws {
        try await Kiosk.with { kiosk in
            let first = try await enrol(kiosk)
            let draft = try await kiosk.store.beginEnrolment(
                origin: "hq.example",
                site: "3374-999",
                signer: "hq.example/k/3374-999/2"
            )
            #expect(draft.transportKey.text != first.transportKey.text)
            #expect(try kiosk.store.transportKey().text == first.transportKey.text)
            // The answer is lost, the power too: the same key is offered again.
            try await kiosk.reopen()
            let second = try await enrol(kiosk, signer: "hq.example/k/3374-999/2")
            #expect(second.transportKey.text == draft.transportKey.text)
            #expect(try kiosk.store.transportKey().text == second.transportKey.text)
            try await kiosk.reopen()
            #expect(try kiosk.store.transportKey().text == second.transportKey.text)
            #expect(try await kiosk.store.enrolment()?.transportKeyID == second.transportKey.verifierKey.reference)
        }
    }

    @Test func `gives every record with the openings HQ needs, the officer's once`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            var log = try TestLog()
            try await kiosk.scan(0)
            let old = try #require(try await batch(kiosk))
            try await accept(old, &log, kiosk)
            let entries = try #require(try await batch(kiosk)).entries
            #expect(entries.map(\.openings.count) == [2, 1])
            for entry in entries {
                let record = try SignedRecord(parsing: entry.note)
                #expect(record.leaf == entry.leaf)
                #expect(record.record.body.subject == Hash32.sha256(entry.openings[0]))
                #expect(record.record.body.operator == Hash32.sha256(entries[0].openings[1]))
            }
        }
    }

    @Test func `keeps to the limits of records and bytes but gives at least one record`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            #expect(try await batch(kiosk, max: 2)?.entries.map(\.seq) == [0, 1])
            let small = try await kiosk.store.outboxBatch(maxRecords: 500, maxBytes: 10)
            #expect(small?.entries.map(\.seq) == [0])
            let medium = try await kiosk.store.outboxBatch(maxRecords: 500, maxBytes: 1200)
            #expect(medium.map { (1...2).contains($0.entries.count) } == true)
        }
    }

    @Test func `refuses a receipt for another leaf and notes nothing of the answer`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            let batch = try #require(try await batch(kiosk))
            var log = try TestLog()
            let (runs, checkpoint) = try log.take(batch)
            let wrong = ProvenRun(
                seq: 0,
                leaves: [batch.entries[0].leaf, Hash32.sha256([1])],
                proof: runs[0].proof
            )
            let beyond = ProvenRun(seq: 9, leaves: [Hash32.sha256([1])], proof: runs[0].proof)
            for run in [wrong, beyond] {
                await #expect(throws: KioskStoreError.receiptMismatch(signer: batch.signer, seq: run.seq)) {
                    _ = try await kiosk.store.acceptReceipt(
                        signer: batch.signer,
                        runs + [run],
                        checkpoint: checkpoint,
                        continuing: nil,
                        nextSeq: 3,
                        time: 0
                    )
                }
            }
            #expect(try await self.batch(kiosk)?.entries.first?.seq == 0)
            #expect(try await kiosk.store.verifiedCheckpoint() == nil)
            // Proven from what was verified last no more: push and bundle met.
            let isKept = try await kiosk.store.acceptReceipt(
                signer: batch.signer,
                runs,
                checkpoint: checkpoint,
                continuing: TreeHead(size: 1, root: Hash32.sha256([1])),
                nextSeq: 3,
                time: 0
            )
            #expect(!isKept)
            #expect(try await kiosk.store.verifiedCheckpoint() == nil)
        }
    }

    @Test func `keeps receipts and what it has seen over a restart`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            let batch = try #require(try await batch(kiosk))
            var log = try TestLog()
            try await accept(batch, &log, kiosk, nextSeq: 3)
            let verified = try #require(try await kiosk.store.verifiedCheckpoint())
            for _ in 0..<2 {
                for entry in batch.entries {
                    let receipt = try await kiosk.store.receipt(leaf: entry.leaf)
                    try receipt.verify(by: log.key.verifierKey, origin: TestLog.origin)
                    #expect(receipt.proof?.index == entry.seq)
                }
                try await kiosk.scan(0)
                let new = try #require(try await self.batch(kiosk))
                #expect(try SignedRecord(parsing: new.entries[0].note).record.header.seen == verified.checkpoint.tree)
                try await kiosk.reopen()
            }
            #expect(await kiosk.store.status().receipts.verified == verified.checkpoint.tree)
        }
    }

    @Test func `names a receipt and a checkpoint that were changed`() async throws {
        try await Kiosk.with { kiosk in
            var log = try TestLog()
            _ = try await enrol(kiosk, log: log)
            try await kiosk.scan(0)
            for _ in 0..<2 { try await accept(try #require(try await batch(kiosk)), &log, kiosk) }
            #expect(try await kiosk.store.verify().problems.isEmpty)
            await kiosk.close()
            try kiosk.damage { db in
                try db.execute(sql: "UPDATE receipt SET hq_index = hq_index + 1 WHERE note = (2 << 40)")
            }
            let receipt = try KioskStore.verify(dataDirectory: kiosk.directory).problems
            #expect(receipt.map(\.kind) == [.receipt])
            #expect(receipt.first?.signer == Self.signer && receipt.first?.seq == 0)
            try kiosk.damage { db in
                try db.execute(sql: "UPDATE receipt SET hq_index = hq_index - 1 WHERE note = (2 << 40)")
                try db.execute(
                    sql: "UPDATE checkpoint SET bytes = (SELECT bytes FROM checkpoint WHERE key = 2) WHERE key = 1"
                )
            }
            let checkpoint = try KioskStore.verify(dataDirectory: kiosk.directory).problems
            #expect(checkpoint.map(\.kind) == [.receipt])
            #expect(checkpoint.first?.found == "one of size 5")
        }
    }

    @Test func `keeps an alarm once`() async throws {
        try await Kiosk.with { kiosk in
            let alarm = LogAlarm(
                code: "rolled_back",
                detail: "d",
                time: kiosk.context().time,
                verified: nil,
                offered: [1, 2]
            )
            for _ in 0..<2 { try await kiosk.store.raiseAlarm(alarm) }
            let kept = try #require(try await kiosk.store.alarms().first)
            #expect(try await kiosk.store.alarms().count == 1)
            #expect((kept.code, kept.detail, kept.time) == (alarm.code, alarm.detail, alarm.time))
            #expect(kept.verified == nil && kept.offered == [1, 2])
            #expect(await kiosk.store.status().receipts.lastAlarm == kept)
        }
    }

    @Test func `an alarm that somebody took note of calls no more, and its evidence stays`() async throws {
        try await Kiosk.with { kiosk in
            func alarm(_ offered: [UInt8]) -> LogAlarm {
                LogAlarm(code: "inconsistent", detail: "d", time: kiosk.context().time, verified: [9], offered: offered)
            }
            func seen(_ reason: String, _ user: String = "kepala") -> AlarmAcknowledgement {
                AlarmAcknowledgement(
                    time: kiosk.context().time,
                    officer: Officer(uid: 1001, user: user),
                    reason: reason
                )
            }
            try await kiosk.store.raiseAlarm(alarm([1]))
            try await kiosk.store.raiseAlarm(alarm([2]))
            let ids = try await kiosk.store.alarms().compactMap(\.id)
            try #require(ids.count == 2)
            let noted = try await kiosk.store.acknowledgeAlarm(ids[1], seen("Laporan 12/2026"))
            #expect(noted.acknowledgement == seen("Laporan 12/2026"))
            #expect(await kiosk.store.status().receipts.alarms == 1)
            #expect(await kiosk.store.status().receipts.lastAlarm?.id == ids[0])
            // The first word stands; the same finding again raises nothing new.
            let again = try await kiosk.store.acknowledgeAlarm(ids[1], seen("lain", "orang"))
            #expect(again.acknowledgement == seen("Laporan 12/2026"))
            _ = try await kiosk.store.acknowledgeAlarm(ids[0], seen("Laporan 12/2026"))
            try await kiosk.store.raiseAlarm(alarm([2]))
            #expect(await kiosk.store.status().receipts.alarms == 0)
            #expect(await kiosk.store.status().receipts.lastAlarm == nil)
            #expect(try await kiosk.store.alarms().map(\.offered) == [[1], [2]])
            // Another finding calls again.
            try await kiosk.store.raiseAlarm(alarm([3]))
            #expect(await kiosk.store.status().receipts.alarms == 1)

            await #expect(throws: KioskStoreError.unknownAlarm(id: 99)) {
                try await kiosk.store.acknowledgeAlarm(99, seen("x"))
            }
            for reason in ["", " x", "a\nb", String(repeating: "x", count: 1025)] {
                await #expect(throws: KioskStoreError.self) {
                    try await kiosk.store.acknowledgeAlarm(ids[0], seen(reason))
                }
            }
        }
    }

    @Test func `withholds a parked record, goes on behind it, and sends it when it is released`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            var log = try TestLog()
            let signer = "ikrar.invalid/k/test/1"
            try await kiosk.store.park(signer: signer, seq: 1, reason: "bad_opening")
            let first = try #require(try await batch(kiosk))
            #expect(first.entries.map(\.isWithheld) == [false, true, false])
            #expect(await kiosk.store.status().outbox.pending == 2)
            try await accept(first, &log, kiosk, nextSeq: 3)
            #expect(try await batch(kiosk) == nil)
            let items = try await kiosk.store.outbox()
            #expect(items.map(\.seq) == [1])
            #expect(items.map(\.state) == [.parked])
            #expect(items.map(\.reason) == ["bad_opening"])
            #expect(await kiosk.store.status().outbox.deadLetters == 1)

            try await kiosk.store.releaseDeadLetter(signer: signer, seq: 1)
            #expect(await kiosk.store.status().outbox.pending == 1)
            let released = try #require(try await batch(kiosk))
            #expect(released.entries.map(\.seq) == [1])
            #expect(released.entries.map(\.isWithheld) == [false])
            try await accept(released, &log, kiosk)
            #expect(try await batch(kiosk) == nil)
            #expect(try await kiosk.store.outbox().isEmpty)
        }
    }

    @Test func `passes a parked record at the chain's end once HQ knows of it`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            var log = try TestLog()
            let signer = "ikrar.invalid/k/test/1"
            let first = try #require(try await batch(kiosk))
            try await kiosk.store.park(signer: signer, seq: 2, reason: "bad_opening")
            let sent = OutboxBatch(signer: signer, entries: Array(first.entries.prefix(2)), headSeq: 2)
            try await accept(sent, &log, kiosk, nextSeq: 2)
            let last = try #require(try await batch(kiosk))
            #expect(last.entries.map(\.isWithheld) == [true])
            try await accept(OutboxBatch(signer: signer, entries: [], headSeq: 2), &log, kiosk, nextSeq: 3)
            #expect(try await batch(kiosk) == nil)
        }
    }

    @Test func `sends again what HQ has lost`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            var log = try TestLog()
            let batch = try #require(try await batch(kiosk))
            try await accept(batch, &log, kiosk)
            try await kiosk.store.rewindOutbox(signer: batch.signer, to: 1)
            #expect(try await self.batch(kiosk)?.entries.map(\.seq) == [1, 2])
            #expect(await kiosk.store.status().outbox.pending == 2)
        }
    }

    @Test func `reads ahead what comes behind a batch, unless a released record comes first`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            var log = try TestLog()
            let signer = "ikrar.invalid/k/test/1"
            let first = try #require(try await batch(kiosk, max: 1))
            let second = try await kiosk.store.outboxBatch(behind: first, maxRecords: 500, maxBytes: 256 << 10)
            #expect(second?.entries.map(\.seq) == [1, 2])
            let all = try #require(try await batch(kiosk))
            #expect(try await kiosk.store.outboxBatch(behind: all, maxRecords: 1, maxBytes: 1) == nil)
            try await kiosk.store.park(signer: signer, seq: 0, reason: "bad_opening")
            try await accept(OutboxBatch(signer: signer, entries: [], headSeq: 2), &log, kiosk, nextSeq: 1)
            try await kiosk.store.releaseDeadLetter(signer: signer, seq: 0)
            let released = try #require(try await batch(kiosk))
            #expect(released.entries.map(\.seq) == [0])
            #expect(try await kiosk.store.outboxBatch(behind: released, maxRecords: 1, maxBytes: 1) == nil)
        }
    }

    @Test func `stops sending a forked chain, keeps the evidence, and goes on recording`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            let signer = "ikrar.invalid/k/test/1"
            try await kiosk.store.recordFork(
                ForkEvidence(signer: signer, seq: 1, theirNote: [1, 2, 3], time: kiosk.context().time)
            )
            #expect(await kiosk.store.status().outbox.forkedSigners == [signer])
            try await kiosk.scan(0)
            #expect(try await batch(kiosk)?.signer == Self.signer)
        }
    }

    @Test func `refuses to sign, also after a restart, when HQ knows more of the chain, until a new incarnation`()
        async throws
    {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            try await kiosk.scan(0)
            try await kiosk.store.reportHQAhead(signer: Self.signer, nextSeq: 9)
            let refusal = KioskStoreError.storeBehindMark(signer: Self.signer, markSeq: 9, storeSeq: 2)
            await #expect(throws: refusal) { try await kiosk.scan(1) }
            try await kiosk.reopen()
            await #expect(throws: refusal) { try await kiosk.scan(1) }
            #expect(await kiosk.store.status().refusal == refusal)
            #expect(try await kiosk.store.verify().problems.map(\.kind) == [.behindMark])
            await kiosk.close()
            #expect(try KioskStore.newIncarnation(dataDirectory: kiosk.directory) == "hq.example/k/3374-999/2")
            try await kiosk.reopen()
            #expect(try await kiosk.scan(1).outcome == .recorded)
        }
    }

    @Test func `begins a new incarnation while it is open, with all that was recorded before`() async throws {
        try await Kiosk.with { kiosk in
            _ = try await enrol(kiosk)
            try await kiosk.scan(0)
            try await kiosk.store.reportHQAhead(signer: Self.signer, nextSeq: 9)
            await #expect(throws: KioskStoreError.self) { try await kiosk.scan(1) }
            #expect(try await kiosk.store.renewIncarnation() == "hq.example/k/3374-999/2")
            #expect(await kiosk.store.status().refusal == nil)
            #expect(try await kiosk.scan(0).outcome == .already)
            #expect(try await kiosk.scan(1).records.first?.seq == 0)
            try await kiosk.reopen()
            #expect(await kiosk.store.status().signer == "hq.example/k/3374-999/2")
            await kiosk.close()
            await #expect(throws: KioskStoreError.closed) { try await kiosk.store.renewIncarnation() }
        }
    }

    @Test func `names an unknown signer or record`() async throws {
        try await Kiosk.with { kiosk in
            await #expect(throws: KioskStoreError.unknownSigner(name: "x")) {
                try await kiosk.store.reportHQAhead(signer: "x", nextSeq: 1)
            }
            await #expect(throws: KioskStoreError.unknownRecord) {
                try await kiosk.store.park(signer: "ikrar.invalid/k/test/1", seq: 99, reason: "x")
            }
            await #expect(throws: KioskStoreError.unknownRecord) {
                try await kiosk.store.releaseDeadLetter(signer: "ikrar.invalid/k/test/1", seq: 0)
            }
        }
    }
}
