import DurableSQLite
import Foundation
import GRDB
package import IkrarLedger
package import IkrarWire

/// Admission of a kiosk's records.
extension HQStore {
    /// Admits a batch of frames that came with a request signed by `kiosk`'s transport key.
    ///
    /// Every note is proven on all cores, and one transaction takes the proven ones in order: it checks the links and
    /// writes notes, openings, standings and counts. On return an outcome of `stored` is durable. Sending the same bytes again gives the same
    /// indices for ever. Nothing of a batch with a gap, a fork or a refused note is admitted; a fork's notes are kept.
    ///
    /// - Parameters:
    ///   - frames: notes in the order of seq, each followed by its openings; empty to only report a head.
    ///   - signer: the name of the key whose chain the batch continues; one of the kiosk's.
    ///   - lastSeq: the last seq that chain has, as the kiosk said; nil when it has none.
    ///   - now: when HQ received it.
    package func admit(
        _ frames: [Frame],
        from kiosk: EnrolledKiosk,
        signer: String,
        lastSeq: UInt64?,
        now: RecordTime
    ) async throws(HQStoreError) -> AdmissionOutcome {
        let batch: BatchProof
        do throws(AdmissionRefusal) {
            batch = try BatchProof(frames, kiosk: kiosk, signer: signer)
        } catch {
            return try await refuse(error, kiosk: kiosk, now: now)
        }
        let vault = vault
        do {
            let answer = try await batch.proving {
                try await self.database.pool.write { connection in
                    try Self.touch(connection, kiosk: kiosk, now: now)
                    var transaction = try AdmissionTransaction(
                        connection,
                        vault: vault,
                        kiosk: kiosk,
                        batch: batch,
                        receivedAt: now.unixSeconds
                    )
                    return try transaction.run(batch, reportedNextSeq: lastSeq.map { $0 + 1 } ?? 0)
                }
            }
            try database.checkIdentity()
            return .stored(answer)
        } catch let stop as AdmissionTransaction.Stop {
            return try await settle(stop, kiosk: kiosk, batch: batch, lastSeq: lastSeq, now: now)
        } catch {
            throw HQStoreError(mapping: error)
        }
    }

    /// Keeps the evidence of what stopped a batch, and that the kiosk was here, in a transaction of its own.
    private func settle(
        _ stop: AdmissionTransaction.Stop,
        kiosk: EnrolledKiosk,
        batch: BatchProof,
        lastSeq: UInt64?,
        now: RecordTime
    ) async throws(HQStoreError) -> AdmissionOutcome {
        let signer = batch.signer
        switch stop {
        case .refused(let refusal):
            return try await refuse(refusal, kiosk: kiosk, now: now)
        case .gap(let expectedSeq):
            try await write { connection in
                try Self.touch(connection, kiosk: kiosk, now: now)
                guard let lastSeq else { return }
                try connection.execute(
                    sql: "UPDATE signer SET reported_next_seq = ? WHERE id = ?",
                    arguments: [Int64(lastSeq) + 1, signer.id]
                )
            }
            return .gap(signer: signer.key.name, expectedSeq: expectedSeq)
        case .fork(let seq, let leaf, let ours, let theirs):
            try await write { connection in
                try Self.touch(connection, kiosk: kiosk, now: now)
                let kept = try Int.fetchOne(
                    connection,
                    sql: "SELECT count(*) FROM fork WHERE signer_id = ?",
                    arguments: [signer.id]
                )
                guard kept ?? 0 < HQLimit.forkEvidenceMax else { return }
                try connection.execute(
                    sql: """
                        INSERT INTO fork (signer_id, seq, leaf, note, noted_at) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """,
                    arguments: [signer.id, Int64(seq), leaf.blob, theirs?.blob, now.unixSeconds]
                )
            }
            return .fork(signer: signer.key.name, seq: seq, notes: [ours, theirs].compactMap(\.self))
        }
    }

    /// A refused batch still tells that the kiosk is there.
    private func refuse(
        _ refusal: AdmissionRefusal,
        kiosk: EnrolledKiosk,
        now: RecordTime
    ) async throws(HQStoreError) -> AdmissionOutcome {
        try await write { connection in try Self.touch(connection, kiosk: kiosk, now: now) }
        return .refused(refusal)
    }

    private static func touch(_ database: Database, kiosk: EnrolledKiosk, now: RecordTime) throws {
        let statement = try database.cachedStatement(sql: "UPDATE kiosk SET last_seen_at = ? WHERE id = ?")
        try statement.execute(arguments: [now.unixSeconds, kiosk.id])
    }
}
