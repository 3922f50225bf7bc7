extension VerificationFinding {
    /// What is wrong. The raw values are stable.
    package enum Kind: String, CaseIterable, Sendable {
        /// There is no checkpoint.
        case checkpointMissing = "checkpoint_missing"
        /// The checkpoint is not one of three lines with signatures.
        case checkpointMalformed = "checkpoint_malformed"
        /// The checkpoint is another log's.
        case checkpointOrigin = "checkpoint_origin"
        /// The checkpoint is not signed by the log's key.
        case checkpointSignature = "checkpoint_signature"
        /// The checkpoint lacks the witnesses that the policy asks for.
        case checkpointQuorum = "checkpoint_quorum"

        /// A tile of hashes is missing.
        case tileMissing = "tile_missing"
        /// A tile of hashes has another length than its width says.
        case tileMalformed = "tile_malformed"
        /// A tile of hashes does not have the root that the tile above it, or the checkpoint, says.
        case tileMismatch = "tile_mismatch"
        /// A partial tile or bundle does not begin the wider one.
        case partialMismatch = "partial_mismatch"
        /// The log's leaves do not lead to the checkpoint's root.
        case rootMismatch = "root_mismatch"
        /// A bundle of entries is missing.
        case bundleMissing = "bundle_missing"
        /// A bundle of entries does not end with its last entry.
        case bundleMalformed = "bundle_malformed"
        /// An entry is not the one whose hash the tile holds.
        case entryMismatch = "entry_mismatch"

        /// An entry is not a record in its one spelling with exactly one signature.
        case notCanonical = "not_canonical"
        /// A record is by a key that no `enrol` has introduced.
        case unknownKey = "unknown_key"
        /// The `enrol` of a key comes behind records by it.
        case usedBeforeEnrolment = "used_before_enrolment"
        /// A record's signature is not its key's.
        case signature
        /// A record of a type that only the registrar writes is by another key.
        case wrongRole = "wrong_role"
        /// A record comes behind its key's `revoke`, beyond the last seq accepted there.
        case afterRevocation = "after_revocation"

        /// The same record is in the log twice.
        case replayed
        /// Two different records have one signer and seq.
        case fork
        /// Records are missing from a signer's chain.
        case gap
        /// A record does not follow its signer's record before it.
        case prevMismatch = "prev_mismatch"
        /// A record has seen less of the log than the one before it.
        case seenDecreased = "seen_decreased"
        /// A record has seen a tree that is not a prefix of this log.
        case seenMismatch = "seen_mismatch"

        /// An older checkpoint cannot be read, or is not this log's.
        case oldCheckpointInvalid = "old_checkpoint_invalid"
        /// The log is smaller than it was at an older checkpoint.
        case rolledBack = "rolled_back"
        /// An older checkpoint is of another history: both, with their signatures, prove that the log forked.
        case splitView = "split_view"

        /// An opening is not the one its record commits to.
        case openingMismatch = "opening_mismatch"
        /// An opening is missing and no `erase` says why.
        case openingMissing = "opening_missing"

        /// Only told, not counted as damage: a record came late, behind its key's `revoke`, but within the seq accepted.
        case lateRecord = "late_record"
        /// Only told, not counted as damage: a record stands behind one with a higher seq, as those do that a kiosk had
        /// set aside.
        case outOfOrder = "out_of_order"

        /// Whether this is only told, since an honest log may have it.
        package var isNotice: Bool { self == .lateRecord || self == .outOfOrder }
    }
}
