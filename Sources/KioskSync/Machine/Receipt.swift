import IkrarWire

/// What an answer of HQ proves about a batch: only records it lists with OUR leaf hash count as stored.
struct Receipt {
    /// What to write; nil for a greeting that changes nothing.
    let effect: SyncEffect?

    /// Whether HQ is past at least one record of the batch. Else sending goes nowhere and must not be repeated at once.
    let isProgress: Bool

    /// Whether HQ has records beyond the kiosk's last: they were lost here, or another machine signs in its name.
    let isAhead: Bool

    init(_ batch: BatchOutline, _ records: [StoredRecord], nextSeq: UInt64) {
        isAhead = nextSeq > batch.nextSeq
        guard let first = batch.entries.first else {
            isProgress = true
            // An empty outbox, and HQ still wants something: it was restored from an older copy. It gets all again.
            effect = nextSeq < batch.nextSeq ? .rewind(signer: batch.signer, seq: nextSeq) : nil
            return
        }
        let ours = batch.entries.reduce(into: [:]) { $0[$1.seq] = $1 }
        let confirmed = records.filter { record in
            ours[record.seq].map { !$0.isWithheld && $0.leaf == record.leaf } ?? false
        }
        let confirmedSeqs = Set(confirmed.map(\.seq))
        var cursor = first.seq
        for entry in batch.entries {
            guard entry.isWithheld ? nextSeq > entry.seq : confirmedSeqs.contains(entry.seq) else { break }
            cursor = entry.seq + 1
        }
        isProgress = cursor > first.seq || !confirmed.isEmpty
        effect = .markStored(signer: batch.signer, records: confirmed, nextSeq: cursor)
    }
}
