import GRDB
package import IkrarLedger

extension KioskStore {
    /// The records to send next: of the oldest enrolled chain that HQ lacks records of, in order of seq.
    ///
    /// Records that were released from the dead letters come first, each in a batch of its own, because the chain has moved
    /// past them. `nil` when HQ has everything, or when what it lacks is of forked chains.
    ///
    /// - Parameters:
    ///   - maxRecords: The most entries, at least 1.
    ///   - maxBytes: The most bytes of notes and openings together; one entry is given however large it is.
    package func outboxBatch(maxRecords: Int, maxBytes: Int) async throws(KioskStoreError) -> OutboxBatch? {
        precondition(maxRecords >= 1, "a batch holds at least one record")
        return try await core().read { db in
            for signer in try SignerRow.all(db) where signer.isEnrolled && !signer.isForked {
                if let batch = try OutboxReader(signer: signer, db: db).nextBatch(maxRecords, maxBytes) { return batch }
            }
            return nil
        }
    }

    /// The records behind `batch`, as ``outboxBatch(maxRecords:maxBytes:)`` will give them once HQ has all of it; `nil`
    /// when that cannot be foreseen, or there are none.
    package func outboxBatch(
        behind batch: OutboxBatch,
        maxRecords: Int,
        maxBytes: Int
    ) async throws(KioskStoreError) -> OutboxBatch? {
        precondition(maxRecords >= 1, "a batch holds at least one record")
        guard let last = batch.entries.last, last.seq < batch.headSeq else { return nil }
        return try await core().read { db in
            try OutboxReader(signer: SignerRow.named(batch.signer, db), db: db)
                .batch(behind: last.seq, maxRecords, maxBytes)
        }
    }

    /// What HQ lacks of each chain that can be sent, the oldest chain first; the current one also when HQ has all of it.
    package func outboxChains() async throws(KioskStoreError) -> [OutboxChain] {
        try await core().read { db in
            try SignerRow.all(db).filter { $0.isEnrolled && !$0.isForked }
                .compactMap { signer in
                    let chain = try OutboxReader(signer: signer, db: db).chain()
                    return chain.count > 0 || signer.isCurrent ? chain : nil
                }
        }
    }

    /// The records of one chain with these seqs, in order, as far as the limits let them; `nil` when there are none. The
    /// limits are those of ``outboxBatch(maxRecords:maxBytes:)``.
    package func outboxBatch(
        of signer: String,
        seqs: Range<UInt64>,
        maxRecords: Int,
        maxBytes: Int
    ) async throws(KioskStoreError) -> OutboxBatch? {
        precondition(maxRecords >= 1, "a batch holds at least one record")
        guard !seqs.isEmpty else { return nil }
        return try await core().read { db in
            try OutboxReader(signer: SignerRow.named(signer, db), db: db).batch(seqs, maxRecords, maxBytes)
        }
    }

    /// The leaf hashes of the records of one chain with these seqs; fewer when it ends before.
    package func leaves(of signer: String, seqs: Range<UInt64>) async throws(KioskStoreError) -> [Hash32] {
        try await core().read { db in
            let signer = try SignerRow.named(signer, db)
            let seqs = seqs.clamped(to: 0..<(try signer.nextSeq(db)))
            guard !seqs.isEmpty else { return [] }
            return try ReceiptTable.leaves(
                from: Schema.noteID(signer: signer.key, seq: seqs.lowerBound),
                to: Schema.noteID(signer: signer.key, seq: seqs.upperBound - 1),
                db
            )
        }
    }

    /// Takes note that HQ holds records of this signer that are missing here: the store was restored from an older copy.
    ///
    /// If it is the current signer, the store refuses to sign from now on and after every start, until
    /// ``newIncarnation(dataDirectory:configuration:)``.
    package func reportHQAhead(signer: String, nextSeq: UInt64) async throws(KioskStoreError) {
        let outrun: KioskStoreError? = try await core().commits.write { db, _ in
            let signer = try SignerRow.named(signer, db)
            let end = try signer.nextSeq(db)
            return nextSeq > end ? try OutboxWriter.noteHQAhead(signer, nextSeq: nextSeq, end: end, db) : nil
        }
        if let outrun { try core().commits.refuse(outrun) }
    }

    /// Lets everything from `seq` on be sent again: HQ has lost it, or never had it. What was proven stays proven.
    package func rewindOutbox(signer: String, to seq: UInt64) async throws(KioskStoreError) {
        try await core().commits.write { db, _ in
            let signer = try SignerRow.named(signer, db)
            try db.execute(
                sql: "UPDATE signer SET sent_until = min(sent_until, ?) WHERE key = ?",
                arguments: [Int64(seq), signer.key]
            )
        }
    }

    /// Puts a record aside that HQ refuses, with HQ's code as the reason. It is kept; the chain goes on without it.
    package func park(signer: String, seq: UInt64, reason: String) async throws(KioskStoreError) {
        try await core().commits.write { db, _ in
            let signer = try SignerRow.named(signer, db)
            guard seq < (try signer.nextSeq(db)) else { throw KioskStoreError.unknownRecord }
            try db.execute(
                sql: """
                    INSERT INTO dead_letter (note, reason) VALUES (?, ?)
                    ON CONFLICT (note) DO UPDATE SET reason = excluded.reason, is_released = 0
                    """,
                arguments: [Schema.noteID(signer: signer.key, seq: seq), reason]
            )
        }
    }

    /// Sends a parked record again.
    package func releaseDeadLetter(signer: String, seq: UInt64) async throws(KioskStoreError) {
        try await core().commits.write { db, _ in
            let signer = try SignerRow.named(signer, db)
            let note = Schema.noteID(signer: signer.key, seq: seq)
            // Before the chain has moved past it, it simply waits its turn again.
            try db.execute(
                sql: seq < signer.sentUntil
                    ? "UPDATE dead_letter SET is_released = 1 WHERE note = ?"
                    : "DELETE FROM dead_letter WHERE note = ?",
                arguments: [note]
            )
            guard db.changesCount == 1 else { throw KioskStoreError.unknownRecord }
        }
    }

    /// Keeps the evidence that HQ holds another chain under this signer's name, and sends nothing of it any more.
    package func recordFork(_ evidence: ForkEvidence) async throws(KioskStoreError) {
        try await core().commits.write { db, _ in
            let signer = try SignerRow.named(evidence.signer, db)
            try db.execute(sql: "UPDATE signer SET is_forked = 1 WHERE key = ?", arguments: [signer.key])
            try db.execute(
                sql: "INSERT INTO fork (signer, seq, their_note, time) VALUES (?, ?, ?, ?)",
                arguments: [signer.key, Int64(evidence.seq), evidence.theirNote.data, evidence.time.text]
            )
        }
    }

    /// Records HQ does not have: parked ones first, then those waiting, oldest first, at most `limit` in all.
    package func outbox(limit: Int = 500) async throws(KioskStoreError) -> [OutboxItem] {
        precondition(limit >= 0, "a list has no negative length")
        return try await core().read { db in
            var items = try OutboxReader.parked(limit: limit, db)
            for signer in try SignerRow.all(db) where items.count < limit {
                items += try OutboxReader(signer: signer, db: db).waiting(limit: limit - items.count)
            }
            return items
        }
    }
}
