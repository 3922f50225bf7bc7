/// HQ's answer to a push: what it durably has.
///
/// Only what `stored` lists counts as stored, and only with the leaf hash the kiosk knows.
package struct PushAnswer: Codable, Hashable, Sendable {
    /// The signer whose records these are.
    package let signer: String
    /// Every note of the batch, in its order. Withheld ones are not listed.
    package let stored: [StoredRecord]
    /// The seq HQ wants next from this signer.
    package let nextSeq: UInt64

    /// An answer of these parts.
    package init(signer: String, stored: [StoredRecord], nextSeq: UInt64) {
        self.signer = signer
        self.stored = stored
        self.nextSeq = nextSeq
    }

    private enum CodingKeys: String, CodingKey {
        case signer
        case stored
        case nextSeq = "next_seq"
    }
}
