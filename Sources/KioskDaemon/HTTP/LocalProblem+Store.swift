import KioskControl
import KioskStore

extension LocalProblem {
    /// What a refusal of the store means to the caller. The store's words are the API's.
    init(_ error: KioskStoreError, dataDirectory: String) {
        self.init(
            ControlCode(rawValue: error.code),
            detail: error.description,
            remedy: error.remedy?.sentence(dataDirectory: dataDirectory),
            reason: ProblemReason(error)
        )
    }
}

extension ProblemReason {
    /// The ids, paths and numbers that the refusal is about; nil where its code says all.
    fileprivate init?(_ error: KioskStoreError) {
        switch error {
        case .unknownCeremony(let id), .unknownCampaign(let id), .unknownUnit(let id), .missingPledgeText(let id, _),
            .ceremonyAlreadyOpen(let id), .ceremonyNotOpen(let id), .unknownPerson(let id), .unknownSigner(let id),
            .ghostFile(let id), .unsafePermissions(let id, _):
            self.init(code: error.code, found: id)
        case .storeBehindMark(let signer, let mark, let store):
            self.init(
                code: error.code,
                found: signer,
                count: Int(clamping: store),
                limit: Int(clamping: mark)
            )
        case .newerVersion(let found, let known):
            self.init(code: error.code, count: found, limit: known)
        case .locked(let pid?):
            self.init(code: error.code, found: "\(pid)")
        default: return nil
        }
    }
}
