import KioskControl
import KioskStore

extension LocalProblem {
    /// What a refusal of the store means to the caller. The store's words are the API's.
    init(_ error: KioskStoreError, dataDirectory: String) {
        self.init(
            ControlCode(rawValue: error.code),
            detail: error.description,
            remedy: error.remedy?.sentence(dataDirectory: dataDirectory),
            reason: error.named.map { ProblemReason(code: error.code, found: $0) }
        )
    }
}

extension KioskStoreError {
    /// The id or path that the refusal is about.
    fileprivate var named: String? {
        switch self {
        case .unknownCeremony(let id), .unknownCampaign(let id), .unknownUnit(let id), .missingPledgeText(let id, _),
            .ceremonyAlreadyOpen(let id), .ceremonyNotOpen(let id), .unknownPerson(let id), .unknownSigner(let id),
            .ghostFile(let id):
            id
        default: nil
        }
    }
}
