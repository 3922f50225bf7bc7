/// What the machine is told.
enum SyncEvent: Equatable, Sendable {
    /// The service starts. Signers are those whose chain HQ has differently.
    case started(isEnrolled: Bool, forkedSigners: Set<String>)
    /// The kiosk was enrolled, perhaps anew.
    case enrolled
    /// New records were written, or a parked one was released.
    case recordsWaiting
    /// An operator wants it now, or the network came back.
    case syncRequested
    /// The wait is over.
    case waited
    /// The outbox gave this batch; without entries when there is nothing to send.
    case fetched(BatchOutline)
    /// The batch was sent, with this result.
    case answered(PushOutcome)
    /// What HQ claimed is not proven, or it is proven that HQ's log is not what it must be.
    case unproven(ReceiptFailure)
    /// The store could not do what a step asked of it.
    case storeFailed(detail: String)
}
