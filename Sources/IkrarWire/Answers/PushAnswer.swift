/// HQ's answer to a push: what it says it durably has, and the checkpoint of the log that is to prove it.
package struct PushAnswer: Codable, Hashable, Sendable {
    /// The signer whose records these are.
    package let signer: String
    /// Every note of the batch, in its order, as runs. Withheld ones are in none.
    package let stored: [StoredRun]
    /// The seq HQ wants next from this signer.
    package let nextSeq: UInt64
    /// The signed checkpoint of a log that holds all of `stored`, as a text; absent from an HQ that publishes none.
    package let checkpoint: String?
    /// Whether the checkpoint lacks the witnesses that HQ's policy asks for, and so is not published yet.
    package let isPending: Bool?
    /// What the kiosk has to act on, in the order of the log, at most ``WireProtocol/Limit/noticesMax``; absent when nothing
    /// is new. The checkpoint covers them.
    package let notices: [LogNotice]?
    /// With a greeting: where to begin again in other chains of the kiosk, because HQ lost openings of their records; absent
    /// when it lost none.
    package let again: [ChainPlace]?

    /// An answer of these parts.
    package init(
        signer: String,
        stored: [StoredRun],
        nextSeq: UInt64,
        checkpoint: String? = nil,
        isPending: Bool? = nil,
        notices: [LogNotice]? = nil,
        again: [ChainPlace]? = nil
    ) {
        self.signer = signer
        self.stored = stored
        self.nextSeq = nextSeq
        self.checkpoint = checkpoint
        self.isPending = isPending
        self.notices = notices
        self.again = again
    }

    /// The same answer with the checkpoint that covers it and `notices`.
    package func covered(
        by checkpoint: String?,
        isPending: Bool?,
        notices: [LogNotice] = []
    ) -> PushAnswer {
        PushAnswer(
            signer: signer,
            stored: stored,
            nextSeq: nextSeq,
            checkpoint: checkpoint,
            isPending: isPending,
            notices: notices.isEmpty ? nil : notices,
            again: again
        )
    }

    private enum CodingKeys: String, CodingKey {
        case signer
        case stored
        case nextSeq = "next_seq"
        case checkpoint
        case isPending = "is_pending"
        case notices
        case again
    }
}
