import IkrarLedger
import IkrarWire

/// What an attempt to push came to, as far as it is proven.
enum PushOutcome: Equatable, Sendable {
    /// HQ says what it has and wants next, and offers a checkpoint to prove it.
    case stored(PushAnswer)
    /// HQ lacks records before the batch.
    case gap(expectedSeq: UInt64)
    /// HQ has another note at `seq`.
    case fork(seq: UInt64?, theirNote: [UInt8])
    /// HQ found the request's time too far off; the estimate of its clock has been corrected since.
    case skew(detail: String)
    /// HQ does not accept this kiosk; `cause` is HQ's code.
    case unauthorized(cause: String? = nil, detail: String)
    /// The batch is too large, says HQ, or (not proven) something on the way.
    case tooLarge(isProven: Bool)
    /// HQ refuses the batch for one of its records.
    case refused(code: String, detail: String)
    /// HQ refuses the request as such, whatever it holds.
    case refusedEntirely(detail: String)
    /// Come again, after a time HQ may have named.
    case busy(retryAfter: Duration?, detail: String)
    /// An answer, but nothing proves that it is HQ's.
    case notHQ(detail: String)
    /// No answer; `cause` is the word for the network's reason.
    case unreachable(SyncState, cause: String? = nil, detail: String)
}
