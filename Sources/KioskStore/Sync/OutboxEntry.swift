package import IkrarLedger

/// One record to send.
package struct OutboxEntry: Sendable {
    /// Its position in the chain.
    package let seq: UInt64
    /// The leaf hash of the note.
    package let leaf: Hash32
    /// The whole signed note.
    package let note: [UInt8]
    /// The openings HQ needs for it: of the subject, and of the officer at the first record in the batch that names them.
    package let openings: [[UInt8]]
    /// Whether the record is parked as a dead letter: only its seq and leaf are sent, so that the chain can go on.
    package let isWithheld: Bool

    /// An entry of these parts.
    package init(seq: UInt64, leaf: Hash32, note: [UInt8], openings: [[UInt8]], isWithheld: Bool) {
        self.seq = seq
        self.leaf = leaf
        self.note = note
        self.openings = openings
        self.isWithheld = isWithheld
    }
}
