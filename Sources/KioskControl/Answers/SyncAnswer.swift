/// How sending to HQ stands: the answer to `POST /v1/sync`, and a part of the status.
package struct SyncAnswer: Codable, Equatable, Sendable {
    /// `not_enrolled`, `idle`, `sending`, `offline`, `dns`, `captive_portal`, `tls`, `clock`, `unauthorized`,
    /// `busy`, `witnesses`, `alarm`, `rejected`, `fork`, `store`.
    package let state: String
    /// What HQ or the network said, in English.
    package let detail: String?
    /// The word for it, where there is one: `cannot_connect`, `tls_wrong_host`, … or HQ's code, such as `revoked`.
    package let cause: String?
    /// HQ's URL.
    package let url: String?
    /// When HQ last stored a batch or said it had all, RFC 3339.
    package let lastSuccess: String?
    /// Seconds until the next attempt by itself.
    package let nextAttemptSeconds: Double?
    /// Records HQ does not have yet.
    package let pending: Int
    /// Records HQ refused; they wait for an officer.
    package let deadLetters: Int
    /// How many entries of HQ's log are verified.
    package let verifiedSize: UInt64?
    /// What speaks against HQ's log; absent when nothing does.
    package let alarm: AlarmAnswer?

    /// An answer of these values.
    package init(
        state: String,
        detail: String? = nil,
        cause: String? = nil,
        url: String? = nil,
        lastSuccess: String? = nil,
        nextAttemptSeconds: Double? = nil,
        pending: Int,
        deadLetters: Int,
        verifiedSize: UInt64? = nil,
        alarm: AlarmAnswer? = nil
    ) {
        self.state = state
        self.detail = detail
        self.cause = cause
        self.url = url
        self.lastSuccess = lastSuccess
        self.nextAttemptSeconds = nextAttemptSeconds
        self.pending = pending
        self.deadLetters = deadLetters
        self.verifiedSize = verifiedSize
        self.alarm = alarm
    }

    private enum CodingKeys: String, CodingKey {
        case state, detail, cause, url, pending, alarm
        case lastSuccess = "last_success"
        case nextAttemptSeconds = "next_attempt_seconds"
        case deadLetters = "dead_letters"
        case verifiedSize = "verified_size"
    }
}
