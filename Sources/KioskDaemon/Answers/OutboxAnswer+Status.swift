import IkrarLedger
import KioskControl
import KioskStore

extension OutboxAnswer {
    /// The outbox of the store.
    init(_ status: OutboxStatus, items: [OutboxItem]) {
        self.init(
            pending: status.pending + status.deadLetters,
            deadLetters: status.deadLetters,
            oldestUnsent: status.oldestUnsent?.text,
            items: items.map { OutboxItemAnswer($0) }
        )
    }
}

extension OutboxItemAnswer {
    /// One record HQ does not have.
    init(_ item: OutboxItem) {
        self.init(
            signer: item.signer,
            seq: item.seq,
            leaf: item.leaf.base64,
            state: item.state.rawValue,
            reason: item.reason
        )
    }
}
