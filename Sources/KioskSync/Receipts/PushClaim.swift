import IkrarWire

/// What HQ claims in its answer to a push, and what has to be proven before any of it counts.
struct PushClaim: Hashable, Sendable {
    /// Where HQ says that records stand.
    let runs: [ClaimedRun]
    /// The seq behind the last record HQ is claimed to have.
    let nextSeq: UInt64
    /// The signed checkpoint that is to prove it.
    let checkpoint: String?
    /// Whether HQ itself says that the checkpoint lacks witnesses.
    let isPending: Bool
    /// Records of HQ that ask something of the kiosk.
    var notices: [LogNotice] = []
}
