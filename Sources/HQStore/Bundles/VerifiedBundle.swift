package import IkrarLedger

/// A bundle that was read to its end and is, as a whole, what an enrolled kiosk signed. Nothing of it is admitted yet.
package struct VerifiedBundle: Sendable {
    /// The kiosk that made it.
    package let kiosk: EnrolledKiosk
    /// When, by the kiosk's clock.
    package let time: RecordTime
    /// How many records are in it, sent and withheld.
    package let recordCount: Int
    /// The size of the newest checkpoint that the kiosk had verified.
    let seenSize: UInt64
    /// What it is known by.
    let id: Hash32
    /// The SHA-256 of each batch's frames, in order: the second reading must bring the same.
    let digests: [Hash32]
}
