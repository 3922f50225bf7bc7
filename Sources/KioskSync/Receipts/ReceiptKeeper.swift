import Curl
import IkrarLedger
import KioskStore
import Logging

/// Turns a claim of HQ into a receipt: fetches the tiles, has them checked, and only then tells the store. What speaks
/// against HQ is kept with both checkpoints.
struct ReceiptKeeper: Sendable {
    let store: KioskStore
    let client: CurlClient
    let logger: Logger
    let wallClock: WallClock

    /// Throws a ``ReceiptFailure`` when nothing is proven, a `KioskStoreError` when it cannot be kept.
    func accept(_ claim: PushClaim, of signer: String) async throws {
        guard let enrolment = try await store.enrolment() else { throw KioskStoreError.notEnrolled }
        guard let address = HQAddress(parsing: enrolment.url) else {
            throw KioskStoreError.damaged(["the enrolment holds no address: \(enrolment.url)"])
        }
        let log = try TrustedLog(enrolment, verified: try await store.verifiedCheckpoint())
        let fetcher = TileFetcher(HQConnection(address, caFile: enrolment.caFile, client: client))
        let check: ReceiptCheck
        let proofs: [RunProof]
        do throws(ReceiptFailure) {
            check = try ReceiptCheck(log, claim)
            proofs = try check.prove(try await fetcher.fetch(check.tiles))
        } catch {
            if error.isAlarming { try await raise(error, log: log, offered: claim.checkpoint) }
            throw error
        }
        try await store.acceptReceipt(
            signer: signer,
            zip(check.runs, proofs).map { ProvenRun(seq: $0.seq, leaves: $0.leaves, proof: $1) },
            checkpoint: check.offered,
            // What is left unproven is sent again.
            nextSeq: check.runs.count == claim.runs.count ? claim.nextSeq : 0,
            time: Int64(wallClock())
        )
    }

    private func raise(_ failure: ReceiptFailure, log: TrustedLog, offered: String?) async throws {
        logger.critical("HQ's log is not what it must be", metadata: ["finding": "\(failure)"])
        try await store.raiseAlarm(
            LogAlarm(
                code: failure.code,
                detail: failure.description,
                time: RecordTime(unixSeconds: Int64(wallClock()), offsetMinutes: 0),
                verified: log.verified?.bytes,
                offered: offered.map { Array($0.utf8) }
            )
        )
    }
}
