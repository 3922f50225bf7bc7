import IkrarBundle
import IkrarLedger
import IkrarWire
import KioskStore
import Logging

/// Believes of a receipt what the log's tiles prove, as after a push, and does what HQ asks for in it.
struct BundleReceiptImport {
    let store: KioskStore
    let keeper: ReceiptKeeper

    /// Throws a ``BundleReceiptFailure``, a ``ReceiptFailure`` or a `KioskStoreError`.
    func run(_ bytes: [UInt8]) async throws -> BundleReceiptOutcome {
        guard let enrolment = try await store.enrolment() else { throw KioskStoreError.notEnrolled }
        let log = try TrustedLog(enrolment, verified: try await store.verifiedCheckpoint())
        let receipt: BundleReceipt
        do {
            receipt = try BundleReceipt(parsing: bytes, signedBy: log.key)
        } catch {
            throw BundleReceiptFailure.invalid(error)
        }
        guard receipt.kiosk.utf8.elementsEqual(enrolment.transportKeyID.utf8) else {
            throw BundleReceiptFailure.otherKiosk(found: receipt.kiosk)
        }
        let isOlder = try await isOlder(receipt, than: log)
        let before = try await store.outboxChains()
        var proven = 0
        var told = 0
        for chain in receipt.chains {
            let waiting = before.first { $0.signer.utf8.elementsEqual(chain.signer.utf8) }
            told += chain.runs.reduce(0) { $0 + Int($1.count) }
            if !isOlder { proven += try await prove(chain, of: receipt, waiting: waiting) }
            try await follow(chain, waiting: waiting, isOlder: isOlder)
        }
        return BundleReceiptOutcome(
            proven: proven,
            known: told - proven,
            isOlder: isOlder,
            verified: try await store.verifiedCheckpoint()?.checkpoint.tree,
            findings: receipt.chains.compactMap { chain in
                chain.trouble.map { BundleReceiptOutcome.Finding(signer: chain.signer, $0) }
            }
        )
    }

    /// Whether the kiosk has verified a larger tree than the receipt's since the bundle was made. Such a receipt came late and
    /// speaks against nobody, unless the kiosk has verified another tree of the same size.
    private func isOlder(_ receipt: BundleReceipt, than log: TrustedLog) async throws -> Bool {
        let offered: SignedCheckpoint
        do {
            offered = try SignedCheckpoint(parsing: receipt.checkpoint)
            try offered.verify(by: log.key, origin: log.origin)
        } catch {
            // Not one: the proof says so, and raises the alarm.
            return false
        }
        let tree = offered.checkpoint.tree
        guard let verified = log.verified?.checkpoint.tree, tree.size < verified.size else { return false }
        if let root = try await store.verifiedRoot(size: tree.size), root != tree.root {
            let failure = ReceiptFailure.inconsistent(verified: TreeHead(size: tree.size, root: root), offered: tree)
            try await keeper.raise(failure, log: log, offered: text(receipt))
            throw failure
        }
        return true
    }

    /// Proves the chain's runs, as many at once as fit; gives how many records are proven that were not before.
    private func prove(
        _ chain: BundleReceiptChain,
        of receipt: BundleReceipt,
        waiting: OutboxChain?
    ) async throws -> Int {
        var claims: [ClaimedRun] = []
        var count = 0
        for run in chain.runs {
            let leaves = try await store.leaves(of: chain.signer, seqs: run.seq..<(run.seq + run.count))
            guard !leaves.isEmpty, UInt64(leaves.count) == run.count else {
                // This store is an older copy of the one that made the bundle.
                if let nextSeq = chain.nextSeq {
                    try await store.reportHQAhead(signer: chain.signer, nextSeq: nextSeq)
                }
                throw KioskStoreError.receiptMismatch(signer: chain.signer, seq: run.seq)
            }
            claims.append(ClaimedRun(seq: run.seq, index: run.index, leaves: leaves))
            count += waiting.map { $0.count(in: run.seq..<(run.seq + run.count)) } ?? 0
        }
        var rest = claims[...]
        repeat {
            let claim = PushClaim(
                runs: Array(rest),
                nextSeq: chain.nextSeq ?? 0,
                checkpoint: text(receipt),
                isPending: false
            )
            rest = rest.dropFirst(try await keeper.accept(claim, of: chain.signer, known: receipt.tiles))
        } while !rest.isEmpty
        return count
    }

    /// What the answer to a push would have made of the same trouble. Of an older receipt only a fork still counts: what was
    /// refused or missing then may be at HQ now.
    private func follow(_ chain: BundleReceiptChain, waiting: OutboxChain?, isOlder: Bool) async throws {
        switch chain.trouble {
        case .fork(let seq, let note):
            // A chain that is known to have split is no longer among those that wait.
            guard waiting != nil else { return }
            keeper.logger.critical("HQ has another record", metadata: ["signer": "\(chain.signer)", "seq": "\(seq)"])
            let time = RecordTime(unixSeconds: Int64(keeper.wallClock()), offsetMinutes: 0)
            try await store.recordFork(ForkEvidence(signer: chain.signer, seq: seq, theirNote: note, time: time))
        case .refused(let seq?, let code) where !isOlder:
            guard let waiting, waiting.count(in: seq..<(seq + 1)) > 0 else { return }
            try await store.park(signer: chain.signer, seq: seq, reason: code)
        case .gap(let seq) where !isOlder:
            guard let waiting, seq < waiting.seqs.lowerBound else { return }
            try await store.rewindOutbox(signer: chain.signer, to: seq)
        default: return
        }
    }

    private func text(_ receipt: BundleReceipt) -> String {
        String(decoding: receipt.checkpoint, as: UTF8.self)
    }
}

extension OutboxChain {
    /// How many of the records with these seqs HQ is not proven to have.
    fileprivate func count(in range: Range<UInt64>) -> Int {
        seqs.clamped(to: range).count + released.count { range.contains($0) }
    }
}
