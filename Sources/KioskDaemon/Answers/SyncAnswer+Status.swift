import IkrarLedger
import KioskControl
import KioskStore
import KioskSync

extension SyncAnswer {
    /// How sending stands.
    init(_ status: SyncStatus) {
        self.init(
            state: status.state.rawValue,
            detail: status.detail,
            url: status.url,
            lastSuccess: status.lastSuccess?.text,
            nextAttemptSeconds: status.nextAttemptInSeconds,
            pending: status.pending,
            deadLetters: status.deadLetters
        )
    }
}

extension EnrolmentAnswer {
    /// The enrolment as HQ confirmed it.
    init(_ enrolment: Enrolment) {
        self.init(
            url: enrolment.url,
            origin: enrolment.origin,
            site: enrolment.site,
            signer: enrolment.signer,
            logKey: enrolment.logKey
        )
    }
}
