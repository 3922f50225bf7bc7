import IkrarBundle
import IkrarLedger
import KioskStore
import Synchronization
import Testing

@testable import KioskSync

/// What a kiosk makes of receipts that come on a stick, against a real store, with HQ out of reach.
@Suite struct BundleReceiptTests {
    private func export(_ kiosk: SyncingKiosk) async throws -> [UInt8] {
        let bytes = Mutex<[UInt8]>([])
        try await kiosk.service.bundleExport().write { piece in bytes.withLock { $0 += piece } }
        return bytes.withLock { $0 }
    }

    private func bring(_ receipt: BundleReceipt, _ kiosk: SyncingKiosk) async throws -> BundleReceiptOutcome {
        try await kiosk.service.importReceipt(try receipt.signed(by: kiosk.hq.logKey))
    }

    private func failure(_ receipt: BundleReceipt, _ kiosk: SyncingKiosk) async throws -> BundleReceiptFailure? {
        do {
            _ = try await bring(receipt, kiosk)
            return nil
        } catch let failure as BundleReceiptFailure {
            return failure
        }
    }

    /// A kiosk that has verified something of HQ's log and is then cut off.
    private func withCutOffKiosk(_ body: @Sendable (SyncingKiosk) async throws -> Void) async throws {
        try await SyncingKiosk.with { kiosk in
            _ = await kiosk.service.syncNow()
            kiosk.hq.stop()
            try await body(kiosk)
        }
    }

    @Test func `goes on under the log's key that the kiosk knows while another takes over from it`() async throws {
        try await withCutOffKiosk { kiosk in
            let new = try SignerKey.generate(name: TestHQ.origin)
            kiosk.hq.state.withLock { $0.otherKey = new }
            try await kiosk.scan(1)
            let receipt = try kiosk.hq.receipt(for: try await export(kiosk))
            let bytes = try receipt.signed(by: new, former: kiosk.hq.logKey)
            let outcome = try await kiosk.service.importReceipt(bytes)
            #expect(outcome.proven == 1 && outcome.findings.isEmpty)
            #expect(await kiosk.store.status().outbox.pending == 0)
        }
    }

    @Test func `proves every record with the tiles of the receipt alone, in as many steps as it takes`() async throws {
        try await withCutOffKiosk { kiosk in
            let signer = await kiosk.signer()
            for round in 1...40 {
                // Others' entries stand between: a run for each round, each in other tiles.
                kiosk.hq.state.withLock { state in
                    state.leaves += (0..<600).map { Hash32.sha256(Array("\(round) \($0)".utf8)) }
                }
                try await kiosk.scan(1)
                _ = try kiosk.hq.receipt(for: try await export(kiosk))
            }
            let receipt = try kiosk.hq.receipt(for: try await export(kiosk))
            #expect(receipt.chains.map(\.runs.count) == [40])
            let outcome = try await bring(receipt, kiosk)
            #expect(outcome.proven == 40 && outcome.known == 0 && outcome.findings.isEmpty)
            #expect(outcome.verified?.size == 3 + 40 * 601)
            #expect(await kiosk.store.status().outbox.pending == 0)
            for note in kiosk.hq.notes(of: signer).values {
                let proof = try await kiosk.store.receipt(leaf: MerkleTree.leafHash(note))
                try proof.verify(by: kiosk.hq.logKey.verifierKey, origin: TestHQ.origin)
            }
            #expect(try await bring(receipt, kiosk).proven == 0)
            #expect(await kiosk.service.status().receipts.alarms == 0)
        }
    }

    @Test(arguments: [
        (LogLie.otherRoot, "bad_tile"), (.forkedHistory, "inconsistent"), (.missingNote, "not_included"),
        (.wrongOrigin, "wrong_origin"), (.foreignKey, "bad_signature"), (.noCheckpoint, "unreadable_checkpoint"),
    ])
    func `raises the alarm about an HQ whose log is not what it must be, and proves nothing`(
        lie: LogLie,
        code: String
    ) async throws {
        try await withCutOffKiosk { kiosk in
            try await kiosk.scan(5)
            let bundle = try await export(kiosk)
            kiosk.hq.state.withLock { $0.lie = lie }
            let failure = try await failure(try kiosk.hq.receipt(for: bundle), kiosk)
            guard case .alarm(code, _)? = failure else {
                Issue.record("\(String(describing: failure))")
                return
            }
            let status = await kiosk.service.status()
            #expect(status.receipts.alarms == 1 && status.receipts.lastAlarm?.code == code)
            #expect(status.pending == 5 && status.receipts.verified?.size == 3)
        }
    }

    @Test func `takes an older receipt for what it is, unless it shows another history`() async throws {
        try await withCutOffKiosk { kiosk in
            try await kiosk.scan(5)
            let old = try kiosk.hq.receipt(for: try await export(kiosk))
            try await kiosk.scan(5)
            let new = try kiosk.hq.receipt(for: try await export(kiosk))
            kiosk.hq.state.withLock { $0.leaves.removeLast(5) }
            kiosk.hq.state.withLock { $0.lie = .forkedHistory }
            let forged = try kiosk.hq.receipt(for: try await export(kiosk))
            #expect(try await bring(old, kiosk).proven == 5)
            #expect(try await bring(new, kiosk).proven == 5)
            let again = try await bring(old, kiosk)
            #expect(again.isOlder && again.proven == 0 && again.known == 5)
            #expect(await kiosk.service.status().receipts.alarms == 0)
            guard case .alarm("inconsistent", _)? = try await failure(forged, kiosk) else {
                Issue.record("another history of the same size was taken")
                return
            }
        }
    }

    @Test func `asks the network for tiles that the receipt lacks, and waits when there is none`() async throws {
        try await withCutOffKiosk { kiosk in
            try await kiosk.scan(5)
            let whole = try kiosk.hq.receipt(for: try await export(kiosk))
            let bare = BundleReceipt(
                kiosk: whole.kiosk,
                bundle: whole.bundle,
                time: whole.time,
                checkpoint: whole.checkpoint,
                chains: whole.chains,
                tiles: []
            )
            guard case .unproven("unreachable", _)? = try await failure(bare, kiosk) else {
                Issue.record("something was proven without tiles")
                return
            }
            #expect(await kiosk.service.status().receipts.alarms == 0)
            #expect(try await bring(whole, kiosk).proven == 5)
        }
    }

    @Test func `does what HQ asks for: parks what is refused, stops a chain that split, and sends again what is lost`()
        async throws
    {
        try await withCutOffKiosk { kiosk in
            try await kiosk.scan(5)
            let bundle = try await export(kiosk)
            _ = try await bring(
                try kiosk.hq.receipt(for: bundle, trouble: .refused(seq: 4, code: "bad_opening")),
                kiosk
            )
            #expect(await kiosk.store.status().outbox.deadLetters == 1)
            // Now it is withheld, and the chain goes on.
            let outcome = try await bring(try kiosk.hq.receipt(for: try await export(kiosk)), kiosk)
            #expect(outcome.findings.isEmpty)

            _ = try await bring(try kiosk.hq.receipt(for: bundle, trouble: .gap(expectedSeq: 1)), kiosk)
            #expect(try await kiosk.store.outboxChains().map(\.seqs.lowerBound) == [1])

            let fork = try kiosk.hq.receipt(for: bundle, trouble: .fork(seq: 2, note: [1, 2, 3]))
            for _ in 0..<2 { _ = try await bring(fork, kiosk) }
            #expect(await kiosk.store.status().outbox.forkedSigners == [await kiosk.signer()])
            #expect(try await kiosk.store.outboxChains().isEmpty)
        }
    }

    @Test func `refuses a receipt that the log's key did not sign, or that is for another kiosk`() async throws {
        try await withCutOffKiosk { kiosk in
            try await kiosk.scan(2)
            let receipt = try kiosk.hq.receipt(for: try await export(kiosk))
            let other = try SignerKey.generate(name: TestHQ.origin)
            await #expect(throws: BundleReceiptFailure.self) {
                try await kiosk.service.importReceipt(try receipt.signed(by: other))
            }
            let foreign = BundleReceipt(
                kiosk: "kiosk-transport-0+00000000",
                bundle: receipt.bundle,
                time: receipt.time,
                checkpoint: receipt.checkpoint,
                chains: receipt.chains,
                tiles: receipt.tiles
            )
            guard case .otherKiosk? = try await failure(foreign, kiosk) else {
                Issue.record("another kiosk's receipt was taken")
                return
            }
            #expect(await kiosk.service.status().receipts.verified?.size == 3)
        }
    }
}
