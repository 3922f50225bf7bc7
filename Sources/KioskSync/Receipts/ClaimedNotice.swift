import IkrarLedger
import IkrarWire

/// A notice taken apart: a record of HQ, and where HQ says it stands in its log.
struct ClaimedNotice: Hashable, Sendable {
    /// Where it is said to stand.
    let index: UInt64
    /// The record.
    let record: SignedRecord

    /// Refuses what is no record, and what lies beyond the `size` of the checkpoint.
    init(_ notice: LogNotice, size: UInt64) throws(ReceiptFailure) {
        guard notice.index < size else {
            throw .badNotice(index: notice.index, detail: "the log has \(size) entries")
        }
        guard let bytes = CanonicalBase64.decode(notice.note) else {
            throw .badNotice(index: notice.index, detail: "it is not base64")
        }
        do {
            record = try SignedRecord(parsing: bytes)
        } catch {
            throw .badNotice(index: notice.index, detail: error.description)
        }
        index = notice.index
    }

    /// Demands what the checkpoint itself must show: a log that changes its key signs with both.
    func check(_ offered: SignedCheckpoint, of log: TrustedLog) throws(ReceiptFailure) {
        guard case .rotate(let body) = record.record.body, body.old == log.key else { return }
        do {
            try offered.verify(by: body.new, origin: log.origin)
        } catch {
            throw .badNotice(index: index, detail: "the checkpoint lacks the new key's signature: \(error)")
        }
    }
}
