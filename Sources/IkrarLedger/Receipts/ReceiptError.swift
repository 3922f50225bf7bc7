/// Why a receipt does not show that a record is in a log.
package enum ReceiptError: Error, Hashable, Sendable {
    /// It holds no proof: it was made before the record was known to be in the log.
    case withoutProof
    /// Its checkpoint is not the log's.
    case checkpoint(LedgerError)
    /// Its proof does not lead from the record to the checkpoint.
    case inclusion(MerkleProofError)
}
