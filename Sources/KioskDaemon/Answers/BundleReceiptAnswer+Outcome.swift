import IkrarLedger
import KioskControl
import KioskSync

extension BundleReceiptAnswer {
    /// What the receipt brought, and how many records still wait.
    init(_ outcome: BundleReceiptOutcome, pending: Int) {
        self.init(
            proven: outcome.proven,
            known: outcome.known,
            isOlder: outcome.isOlder,
            verifiedSize: outcome.verified?.size,
            pending: pending,
            findings: outcome.findings.map { found in
                Finding(kind: found.kind.rawValue, signer: found.signer, seq: found.seq, code: found.code)
            }
        )
    }
}

extension LocalProblem {
    /// What a receipt that proves nothing means to the caller.
    init(_ failure: BundleReceiptFailure, dataDirectory: String) {
        switch failure {
        case .store(let error): self.init(error, dataDirectory: dataDirectory)
        case .invalid, .otherKiosk:
            self.init(.receiptRefused, detail: failure.description, reason: ProblemReason(code: failure.reason))
        case .alarm:
            self.init(.logAlarm, detail: failure.description, reason: ProblemReason(code: failure.reason))
        case .unproven:
            self.init(.receiptUnproven, detail: failure.description, reason: ProblemReason(code: failure.reason))
        }
    }
}
