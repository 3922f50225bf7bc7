import IkrarLedger
import KioskControl

extension ReceiptAnswer {
    /// The receipt as the local API gives it.
    init(_ receipt: RecordReceipt) {
        let header = receipt.note.record.header
        self.init(
            leaf: receipt.note.leaf.base64,
            type: receipt.note.record.type.rawValue,
            time: header.time.text,
            signer: header.by,
            seq: header.seq,
            isLogged: receipt.proof != nil,
            index: receipt.proof?.index,
            size: receipt.proof?.checkpoint.checkpoint.tree.size,
            hasOpening: receipt.opening != nil,
            receipt: CanonicalBase64.encode(receipt.bytes)
        )
    }
}
