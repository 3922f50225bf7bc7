import IkrarWire

/// What an answer of HQ proves about a batch: only runs that end with OUR leaf hash count as stored.
struct Receipt {
    /// What to write; nil for a greeting that changes nothing.
    let effect: SyncEffect?

    /// Whether HQ is past at least one record of the batch. Else sending goes nowhere and must not be repeated at once.
    let isProgress: Bool

    /// Whether HQ has records beyond the kiosk's last: they were lost here, or another machine signs in its name.
    let isAhead: Bool

    init(_ batch: BatchOutline, _ runs: [StoredRun], nextSeq: UInt64) {
        isAhead = nextSeq > batch.nextSeq
        guard let first = batch.entries.first else {
            isProgress = true
            // An empty outbox, and HQ still wants something: it was restored from an older copy. It gets all again.
            effect = nextSeq < batch.nextSeq ? .rewind(signer: batch.signer, seq: nextSeq) : nil
            return
        }
        let confirmed = runs.filter { Self.isOurs($0, in: batch.entries[...]) }
        var cursor = first.seq
        for entry in batch.entries {
            let isThere =
                entry.isWithheld
                ? nextSeq > entry.seq
                : confirmed.contains { $0.seq <= entry.seq && entry.seq - $0.seq < $0.count }
            guard isThere else { break }
            cursor = entry.seq + 1
        }
        isProgress = cursor > first.seq || !confirmed.isEmpty
        effect = .markStored(signer: batch.signer, runs: confirmed, nextSeq: cursor)
    }

    /// Whether the run is part of the batch, all of it sent, and ends with our leaf hash. Each note names the one before
    /// it, so HQ can know that hash only of our own notes.
    private static func isOurs(_ run: StoredRun, in entries: ArraySlice<BatchOutline.Entry>) -> Bool {
        guard let first = entries.first, run.seq >= first.seq, run.count >= 1,
            run.seq - first.seq < UInt64(entries.count), run.count <= UInt64(entries.count) - (run.seq - first.seq)
        else { return false }
        let start = entries.startIndex + Int(run.seq - first.seq)
        let sent = entries[start..<(start + Int(run.count))]
        return sent.allSatisfy { !$0.isWithheld } && sent.last?.leaf == run.leaf
    }
}
