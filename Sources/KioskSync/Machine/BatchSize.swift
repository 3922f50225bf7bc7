import IkrarWire

/// How much the next batch may hold: full, halved because of its size, or halved to find one refused record.
struct BatchSize: Equatable, Sendable {
    /// Below 8 KiB the largest record with its openings might not fit, and nothing would ever be sent.
    private static let bytesMin = 16 << 10

    private var sizeRecordsMax = WireProtocol.Limit.batchRecordsMax
    private var sizeBytesMax = WireProtocol.Limit.batchBytesMax
    private var search: (signer: String, endSeq: UInt64, recordsMax: Int)?

    var recordsMax: Int { min(sizeRecordsMax, search?.recordsMax ?? sizeRecordsMax) }
    var bytesMax: Int { sizeBytesMax }

    /// A batch of `count` records was too large. Stays so until the process ends: what refuses it is some limit in a
    /// configuration, and trying again would cost a batch each time.
    mutating func shrink(from count: Int) {
        sizeRecordsMax = max(1, count / 2)
        sizeBytesMax = max(Self.bytesMin, sizeBytesMax / 2)
    }

    /// One record in `batch` is refused: halve until it stands alone.
    mutating func narrow(_ batch: BatchOutline) {
        guard let last = batch.entries.last else { return }
        search = (batch.signer, last.seq, max(1, batch.entries.count / 2))
    }

    /// `batch` was accepted; beyond the last record of the smallest refused batch there is no suspicion.
    mutating func accept(_ batch: BatchOutline) {
        guard let search, let last = batch.entries.last else { return }
        if search.signer != batch.signer || last.seq >= search.endSeq { self.search = nil }
    }

    /// The record was found.
    mutating func endSearch() {
        search = nil
    }

    static func == (left: BatchSize, right: BatchSize) -> Bool {
        left.recordsMax == right.recordsMax && left.bytesMax == right.bytesMax
            && left.search?.endSeq == right.search?.endSeq
    }
}
