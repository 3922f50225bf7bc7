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
    ///   - madeAt: when the kiosk made what was carried here by hand, by its own clock; nil for what came by itself. What
    ///     the kiosk said then does not replace what it said later.
    package func admit(
        _ frames: [Frame],
        from kiosk: EnrolledKiosk,
        signer: String,
        lastSeq: UInt64?,
        now: RecordTime,
        madeAt: RecordTime? = nil
    ) async throws(HQStoreError) -> AdmissionOutcome {
        let sighting = Sighting(kiosk: kiosk, now: now, madeAt: madeAt)
        let batch: BatchProof
        do throws(AdmissionRefusal) {
            batch = try BatchProof(frames, kiosk: kiosk, signer: signer)
        } catch {
            return try await refuse(error, sighting)
        }
        let vault = vault
        do {
            let answer = try await batch.proving {
                try await self.database.pool.write { connection in
                    try sighting.note(connection)
                    var transaction = try AdmissionTransaction(
                        connection,
                        vault: vault,
                        kiosk: kiosk,
                        batch: batch,
                        receivedAt: now.unixSeconds
                    )
                    return try transaction.run(
                        batch,
                        reportedNextSeq: lastSeq.map { $0 + 1 } ?? 0,
                        isCarried: sighting.isCarried
                    )
                }
            }
            try database.checkIdentity()
            return .stored(answer)
        } catch let stop as AdmissionTransaction.Stop {
            return try await settle(stop, sighting, batch: batch, lastSeq: lastSeq)
        } catch {
            throw HQStoreError(mapping: error)
        }
    }

    /// Keeps the evidence of what stopped a batch, and that the kiosk was here, in a transaction of its own.
    private func settle(
        _ stop: AdmissionTransaction.Stop,
        _ sighting: Sighting,
        batch: BatchProof,
        lastSeq: UInt64?
    ) async throws(HQStoreError) -> AdmissionOutcome {
        let signer = batch.signer
        switch stop {
        case .refused(let refusal):
            return try await refuse(refusal, sighting)
        case .gap(let expectedSeq):
            try await write { connection in
                try sighting.note(connection)
                guard let lastSeq else { return }
                let newest = sighting.isCarried ? "max(ifnull(reported_next_seq, 0), ?)" : "?"
                try connection.execute(
                    sql: "UPDATE signer SET reported_next_seq = \(newest) WHERE id = ?",
                    arguments: [Int64(lastSeq) + 1, signer.id]
                )
            }
            return .gap(signer: signer.key.name, expectedSeq: expectedSeq)
        case .fork(let seq, let leaf, let ours, let theirs):
            try await write { connection in
                try sighting.note(connection)
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
                    arguments: [signer.id, Int64(seq), leaf.blob, theirs?.blob, sighting.now.unixSeconds]
                )
            }
            return .fork(signer: signer.key.name, seq: seq, notes: [ours, theirs].compactMap(\.self))
        }
    }

    /// A refused batch still tells that the kiosk is there.
    private func refuse(
        _ refusal: AdmissionRefusal,
        _ sighting: Sighting
    ) async throws(HQStoreError) -> AdmissionOutcome {
        try await write { connection in try sighting.note(connection) }
        return .refused(refusal)
    }
}
