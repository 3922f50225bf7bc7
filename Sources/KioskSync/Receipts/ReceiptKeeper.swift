import Curl
import IkrarLedger
import KioskStore
import Logging

/// Turns a claim of HQ into a receipt: fetches the tiles, has them checked, and only then tells the store. What speaks
/// against HQ is kept with both checkpoints.
struct ReceiptKeeper: Sendable {
    /// How often a proof is made anew because a receipt of the other way, push or bundle, came between.
    private static let attemptsMax = 3

    let store: KioskStore
    let client: CurlClient
    let logger: Logger
    let wallClock: WallClock

    /// Gives how many of the claim's runs, from the first on, are proven and kept now; the rest takes a claim of its own.
    /// Tiles that are `known` are not fetched. Throws a ``ReceiptFailure`` when nothing is proven, a `KioskStoreError` when
    /// it cannot be kept.
    @discardableResult
    func accept(_ claim: PushClaim, of signer: String, known: [HashTile] = []) async throws -> Int {
        for _ in 0..<Self.attemptsMax {
            if let count = try await acceptOnce(claim, of: signer, known: known) { return count }
        }
        throw KioskStoreError.unexpected("other receipts came between, again and again")
    }

    private func acceptOnce(_ claim: PushClaim, of signer: String, known: [HashTile]) async throws -> Int? {
        guard let enrolment = try await store.enrolment() else { throw KioskStoreError.notEnrolled }
        guard let address = HQAddress(parsing: enrolment.url) else {
            throw KioskStoreError.damaged(["the enrolment holds no address: \(enrolment.url)"])
        }
        let log = try TrustedLog(enrolment, verified: try await store.verifiedCheckpoint())
        let fetcher = TileFetcher(HQConnection(address, caFile: enrolment.caFile, client: client))
        let check: ReceiptCheck
        let proofs: [RunProof]
        let notices: [RecordReceipt]
        do throws(ReceiptFailure) {
            check = try ReceiptCheck(log, claim)
            let wanted = Set(check.tiles)
            let given = known.filter { wanted.contains($0.id) }
            let missing = check.tiles.filter { tile in !given.contains { $0.id == tile } }
            let tiles = given + (try await fetcher.fetch(missing))
            proofs = try check.prove(tiles)
            notices = try check.proveNotices(tiles)
        } catch {
            if error.isAlarming { try await raise(error, log: log, offered: claim.checkpoint) }
            throw error
        }
        let isKept = try await store.acceptReceipt(
            signer: signer,
            zip(check.runs, proofs).map { ProvenRun(seq: $0.seq, leaves: $0.leaves, proof: $1) },
            checkpoint: check.offered,
            continuing: log.verified?.checkpoint.tree,
            // What is left unproven is sent again.
            nextSeq: check.runs.count == claim.runs.count ? claim.nextSeq : 0,
            notices: notices,
            time: Int64(wallClock())
        )
        guard isKept else { return nil }
        for notice in notices { tell(notice) }
        return check.runs.count
    }

    private func tell(_ notice: RecordReceipt) {
        switch notice.note.record.body {
        case .rotate(let body):
            logger.notice("HQ's log has a new key", metadata: ["old": "\(body.old.text)", "new": "\(body.new.text)"])
        case .erase(let body):
            logger.notice("HQ erased an opening; it is destroyed here too", metadata: ["record": "\(body.leaf)"])
        default: break
        }
    }

    /// Keeps what speaks against HQ.
    func raise(_ failure: ReceiptFailure, log: TrustedLog, offered: String?) async throws {
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
