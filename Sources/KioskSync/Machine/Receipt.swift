import IkrarWire

/// What an answer of HQ claims about a batch: only runs of records that were sent are of interest, and they have to be
/// proven.
struct Receipt {
    /// What to write; nil for a greeting that changes nothing.
    let effect: SyncEffect?

    /// Whether HQ claims at least one record of the batch. Else sending goes nowhere and must not be repeated at once.
    let isProgress: Bool

    /// Whether HQ has records beyond the kiosk's last: they were lost here, or another machine signs in its name.
    let isAhead: Bool

    init(_ batch: BatchOutline, _ answer: PushAnswer) {
        isAhead = answer.nextSeq > batch.nextSeq
        guard let first = batch.entries.first else {
            isProgress = true
            // An empty outbox, and HQ still wants something: it was restored from an older copy. It gets all again.
            effect =
                answer.nextSeq < batch.nextSeq
                ? .rewind(signer: batch.signer, seq: answer.nextSeq)
                : .accept(signer: batch.signer, Self.claim([], nextSeq: batch.nextSeq, answer))
            return
        }
        let runs = answer.stored.compactMap { Self.claimed($0, in: batch.entries) }
        var cursor = first.seq
        for entry in batch.entries {
            let isThere =
                entry.isWithheld
                ? answer.nextSeq > entry.seq
                : runs.contains { $0.seq <= entry.seq && entry.seq - $0.seq < UInt64($0.leaves.count) }
            guard isThere else { break }
            cursor = entry.seq + 1
        }
        isProgress = cursor > first.seq || !runs.isEmpty
        effect = .accept(signer: batch.signer, Self.claim(runs, nextSeq: cursor, answer))
    }

    private static func claim(_ runs: [ClaimedRun], nextSeq: UInt64, _ answer: PushAnswer) -> PushClaim {
        PushClaim(
            runs: runs,
            nextSeq: nextSeq,
            checkpoint: answer.checkpoint,
            isPending: answer.isPending ?? false,
            notices: answer.notices ?? []
        )
    }

    /// The run with our leaf hashes, if it is a part of the batch that was sent whole.
    private static func claimed(_ run: StoredRun, in entries: [BatchOutline.Entry]) -> ClaimedRun? {
        guard let first = entries.first, run.seq >= first.seq, run.count >= 1,
            run.seq - first.seq < UInt64(entries.count), run.count <= UInt64(entries.count) - (run.seq - first.seq)
        else { return nil }
        let sent = entries[Int(run.seq - first.seq)...].prefix(Int(run.count))
        guard sent.allSatisfy({ !$0.isWithheld }) else { return nil }
        return ClaimedRun(seq: run.seq, index: run.index, leaves: sent.map(\.leaf))
    }
}
