import IkrarLedger

/// Records of which HQ says where they stand in its log, with the leaf hashes of the kiosk's own notes.
struct ClaimedRun: Hashable, Sendable {
    /// The seq of the first.
    let seq: UInt64
    /// Where HQ says the first stands in its log.
    let index: UInt64
    /// The kiosk's own leaf hashes, never empty.
    let leaves: [Hash32]
}
