import IkrarLedger

/// Something about the log that only a tile of leaf hashes can tell which was taken long before.
struct EarlierTileQuestion: Sendable {
    /// The tile's index at level 0.
    let tile: UInt64
    /// What is asked.
    let subject: Subject

    /// What is asked.
    enum Subject: Sendable {
        /// Whether the record at `index` is the entry at `known` again, whose seq it has.
        case repetition(SignedRecord, index: UInt64, known: UInt64)
        /// Whether what the record at `index` has seen is a prefix of the log.
        case seen(SignedRecord, index: UInt64)
        /// Whether the older checkpoint is a prefix of the log.
        case old(OldCheckpoint)
        /// Whether an `erase` accounts for the opening of the entry at `index`.
        case opening(index: UInt64)
    }
}
