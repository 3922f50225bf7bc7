package import IkrarLedger

/// What HQ has not confirmed yet.
package struct OutboxStatus: Hashable, Sendable {
    /// Records waiting to be sent; without an enrolment, all.
    package let pending: Int
    /// When the oldest of them was recorded.
    package let oldestUnsent: RecordTime?
    /// Records put aside.
    package let deadLetters: Int
    /// Signers whose chain is different at HQ; nothing of theirs is sent any more.
    package let forkedSigners: [String]

    /// A status of these parts.
    package init(pending: Int, oldestUnsent: RecordTime?, deadLetters: Int, forkedSigners: [String]) {
        self.pending = pending
        self.oldestUnsent = oldestUnsent
        self.deadLetters = deadLetters
        self.forkedSigners = forkedSigners
    }
}
