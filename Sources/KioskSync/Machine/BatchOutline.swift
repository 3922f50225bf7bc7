import IkrarLedger

/// What the machine has to know of a batch: whose records, which, and their leaf hashes. The bytes stay outside.
struct BatchOutline: Hashable, Sendable {
    /// One record of a batch.
    struct Entry: Hashable, Sendable {
        let seq: UInt64
        let leaf: Hash32
        /// Only its seq and leaf are sent.
        let isWithheld: Bool
    }

    let signer: String

    /// In order of seq, without gaps. Empty when there is nothing to send.
    let entries: [Entry]

    /// The seq of the signer's next record. Everything HQ can have lies below it.
    let nextSeq: UInt64
}
