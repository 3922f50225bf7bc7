package import IkrarLedger
package import KioskStore

/// How sending to HQ stands.
package struct SyncStatus: Hashable, Sendable {
    /// What it does or waits for.
    package let state: SyncState
    /// What HQ or the network said about that, in English.
    package let detail: String?
    /// The word for it, where there is one: the network's reason, or HQ's code.
    package let cause: String?
    /// HQ's address; nil before enrolment.
    package let url: String?
    /// When HQ last answered for itself, by this machine's clock; nil if not since the start.
    package let lastSuccess: RecordTime?
    /// Seconds until the next attempt by itself; nil while one is under way or none will come.
    package let nextAttemptInSeconds: Double?
    /// Records HQ does not have yet, without those put aside.
    package let pending: Int
    /// Records HQ refused; they wait for an officer.
    package let deadLetters: Int
    /// How long ago the oldest pending record was made, by this machine's clock.
    package let oldestUnsentAgeSeconds: Double?
    /// Signers whose chain HQ has differently.
    package let forkedSigners: [String]
    /// What is proven about HQ's log, and what speaks against it.
    package let receipts: ReceiptStatus
    /// HQ's clock minus this machine's (s); nil before the first answer.
    package let clockOffsetSeconds: Double?

    /// A status of these parts.
    package init(
        state: SyncState,
        detail: String? = nil,
        cause: String? = nil,
        url: String? = nil,
        lastSuccess: RecordTime? = nil,
        nextAttemptInSeconds: Double? = nil,
        pending: Int = 0,
        deadLetters: Int = 0,
        oldestUnsentAgeSeconds: Double? = nil,
        forkedSigners: [String] = [],
        receipts: ReceiptStatus = .none,
        clockOffsetSeconds: Double? = nil
    ) {
        self.state = state
        self.detail = detail
        self.cause = cause
        self.url = url
        self.lastSuccess = lastSuccess
        self.nextAttemptInSeconds = nextAttemptInSeconds
        self.pending = pending
        self.deadLetters = deadLetters
        self.oldestUnsentAgeSeconds = oldestUnsentAgeSeconds
        self.forkedSigners = forkedSigners
        self.receipts = receipts
        self.clockOffsetSeconds = clockOffsetSeconds
    }
}
