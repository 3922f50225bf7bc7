import IkrarWire
import KioskStore

/// A batch of the outbox and the body that brings it to HQ.
struct FramedBatch: Sendable {
    let outbox: OutboxBatch
    let bytes: [UInt8]

    /// What frames add to a record: `note 4096` and twice `opening 4096`, each with its line end.
    private static let framingBytesPerRecordMax = 10 + 2 * 13

    init(_ outbox: OutboxBatch) {
        self.outbox = outbox
        var bytes: [UInt8] = []
        bytes.reserveCapacity(WireProtocol.Limit.batchBytesMax)
        for entry in outbox.entries {
            guard !entry.isWithheld else {
                Frame.withheld(seq: entry.seq, leaf: entry.leaf).append(to: &bytes)
                continue
            }
            Frame.note(entry.note).append(to: &bytes)
            for opening in entry.openings { Frame.opening(opening).append(to: &bytes) }
        }
        self.bytes = bytes
    }

    /// How many bytes of notes and openings, which the store counts, make a body of at most `bytesMax`.
    static func contentBytes(_ recordsMax: Int, _ bytesMax: Int) -> Int {
        max(1, bytesMax - recordsMax * framingBytesPerRecordMax)
    }
}
