extension KioskStoreError: CustomStringConvertible {
    /// One English sentence for logs: what happened, to what. Never holds personal data.
    package var description: String {
        switch self {
        case .invalid(let rule): rule
        case .requestIDReused: "the request id already belongs to a different request"
        case .noOpenCeremony: "no ceremony is open"
        case .unknownCeremony(let id): "there is no ceremony \(id)"
        case .unknownCampaign(let id): "there is no campaign \(id)"
        case .unknownUnit(let id): "the roster has no unit \(id)"
        case .missingPledgeText(let id, let hash): "the pledge text \(id) with SHA-256 \(hash) is not here"
        case .ceremonyAlreadyOpen(let id): "ceremony \(id) is open; close it first"
        case .ceremonyNotOpen(let id): "ceremony \(id) is not open"
        case .documentConflict(let text): text
        case .unknownRecord: "no record here has this leaf hash"
        case .notOwnRecord: "only attendances, pledges and unmatched inputs of this kiosk can be voided here"
        case .alreadyVoid: "the record is void already"
        case .unknownPerson(let id): "the identifier does not belong to person \(id)"
        case .tokenTaken: "this token belongs to somebody else"
        case .unknownImport: "there is no such roster import; it ended, or another one took its place"
        case .needsConfirmation: "the import ends employment or leaves rows out and must be confirmed"
        case .notEnrolled: "the kiosk is not enrolled at an HQ"
        case .unknownSigner(let name): "the store knows no signer \(name)"
        case .unknownAlarm(let id): "there is no alarm \(id)"
        case .receiptMismatch(let signer, let seq): "HQ confirmed another record than \(signer) seq \(seq)"
        case .diskFull: "the disk is full; nothing was recorded"
        case .diskFailed(let detail): "the disk failed, the process must end: \(detail)"
        case .readOnly: "the store cannot be written: the file system is read-only"
        case .ghostFile(let path): "\(path) was removed or replaced while it was open; nothing was answered since"
        case .busy: "the store is busy: too many writes wait, or another process holds the database"
        case .storeBehindMark(let signer, let mark, let store):
            "records are missing: \(signer) had reached seq \(mark), the store ends before seq \(store)"
        case .damaged(let findings): "the store is damaged: " + findings.joined(separator: "; ")
        case .newerVersion(let found, let known):
            "the store has schema version \(found), written by a newer program; this one knows \(known)"
        case .locked(let pid): "already running" + (pid.map { " (pid \($0))" } ?? "")
        case .unsafePermissions(let path, let reason): "\(path) is not private: \(reason)"
        case .closed: "the store is closed"
        case .unexpected(let message): message
        }
    }
}
