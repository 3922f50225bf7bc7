/// What is to be written into the store, in order, before the next thing is done.
enum SyncEffect: Equatable, Sendable {
    /// Prove what HQ claims, and keep the proof; only then are the records at HQ. Ends with ``SyncEvent/unproven(_:)``
    /// when nothing is proven.
    case accept(signer: String, PushClaim)
    /// Send again from `seq` on.
    case rewind(signer: String, seq: UInt64)
    /// Put one record aside.
    case park(signer: String, seq: UInt64, reason: String)
    /// Keep the evidence that HQ has another record, and send nothing more of this signer.
    case recordFork(signer: String, seq: UInt64, theirNote: [UInt8])
    /// HQ has records of this signer that the store never wrote or has lost: nothing may be signed in its name.
    case reportHQAhead(signer: String, nextSeq: UInt64)
}
