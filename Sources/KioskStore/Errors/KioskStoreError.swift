/// Why the store did not do what it was asked. Nothing of a failed request is stored.
package enum KioskStoreError: Error, Hashable, Sendable {
    // What was asked

    /// The request breaks a rule; the text says which.
    case invalid(String)
    /// The request id already belongs to a different request.
    case requestIDReused
    /// No ceremony is open, so nothing can be recorded.
    case noOpenCeremony
    /// No document defines this ceremony.
    case unknownCeremony(id: String)
    /// No document defines this campaign.
    case unknownCampaign(id: String)
    /// The roster has no unit of this id.
    case unknownUnit(id: String)
    /// The campaign's text with exactly this hash is not here.
    case missingPledgeText(id: String, sha256Hex: String)
    /// Another ceremony is open.
    case ceremonyAlreadyOpen(id: String)
    /// The ceremony to close is not open.
    case ceremonyNotOpen(id: String)
    /// A document in force is in the way; the text says how.
    case documentConflict(String)
    /// No record of this store has that leaf hash.
    case unknownRecord
    /// The record cannot be voided here: only attendances, pledges and unmatched inputs of this kiosk can.
    case notOwnRecord
    /// The record is void already.
    case alreadyVoid
    /// The person chosen is not among those the input names.
    case unknownPerson(id: String)
    /// The token is somebody else's.
    case tokenTaken
    /// No such roster import is under way; a new one takes the place of the one before.
    case unknownImport
    /// The import would end employment or leave rows out, and nobody confirmed that.
    case needsConfirmation
    /// The kiosk is not enrolled at an HQ.
    case notEnrolled
    /// The store knows no signer of this name.
    case unknownSigner(name: String)
    /// There is no alarm of this number.
    case unknownAlarm(id: Int64)
    /// HQ confirmed another leaf hash than the record has.
    case receiptMismatch(signer: String, seq: UInt64)

    // The disk

    /// There is no room. Recovers when there is.
    case diskFull
    /// A sync or write failed; nothing may be answered any more, and the process must end.
    case diskFailed(detail: String)
    /// The database, its directory or its file system cannot be written.
    case readOnly
    /// The database was removed or replaced while it was open.
    case ghostFile(path: String)
    /// Too many writes wait, or another connection holds the database locked. Nothing was done; try again.
    case busy

    // The store

    /// The store holds fewer records of `signer` than the high-water mark (or HQ) has seen: it was restored from an older
    /// copy, or the disk lost what it had confirmed. Nothing may be signed under that name again.
    case storeBehindMark(signer: String, markSeq: UInt64, storeSeq: UInt64)
    /// Something in the store is not as it was written; each text names one finding.
    case damaged([String])
    /// The database was written by a newer program.
    case newerVersion(found: Int, known: Int)
    /// Another process works in the data directory.
    case locked(pid: Int32?)
    /// The data directory or a file in it is not private.
    case unsafePermissions(path: String, reason: String)
    /// The store has been closed.
    case closed
    /// A defect, not an operating condition.
    case unexpected(String)

    /// Whether the process must end (with a failure) instead of answering anybody.
    package var mustExit: Bool {
        if case .diskFailed = self { true } else { false }
    }
}
