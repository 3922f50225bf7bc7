package import IkrarLedger

/// One record HQ does not have, for a list.
package struct OutboxItem: Hashable, Sendable {
    /// Whether it waits or was put aside; the raw value is the word of JSON.
    package enum State: String, CaseIterable, Hashable, Sendable {
        /// It is sent when its turn comes.
        case pending
        /// HQ refuses it; it stays here until an officer releases it.
        case parked
    }

    /// The signer.
    package let signer: String
    /// Its position in the chain.
    package let seq: UInt64
    /// The leaf hash of the note.
    package let leaf: Hash32
    /// The record's type.
    package let type: RecordType
    /// When it was recorded, by the kiosk's clock.
    package let time: RecordTime
    /// Whether it waits or was put aside.
    package let state: State
    /// Why it was put aside: HQ's code.
    package let reason: String?

    /// An item of these parts.
    package init(
        signer: String,
        seq: UInt64,
        leaf: Hash32,
        type: RecordType,
        time: RecordTime,
        state: State,
        reason: String?
    ) {
        self.signer = signer
        self.seq = seq
        self.leaf = leaf
        self.type = type
        self.time = time
        self.state = state
        self.reason = reason
    }
}
