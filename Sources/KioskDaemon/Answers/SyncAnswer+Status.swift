import IkrarLedger
import KioskControl
import KioskStore
import KioskSync

extension SyncAnswer {
    /// How sending stands, its time in the zone of the kiosk's records.
    init(_ status: SyncStatus, offsetMinutes: Int) {
        self.init(
            state: status.state.rawValue,
            detail: status.detail,
            cause: status.cause,
            url: status.url,
            lastSuccess: status.lastSuccess.map { time in
                RecordTime(unixSeconds: time.unixSeconds, offsetMinutes: offsetMinutes).text
            },
            nextAttemptSeconds: status.nextAttemptInSeconds,
            pending: status.pending,
            deadLetters: status.deadLetters,
            verifiedSize: status.receipts.verified?.size,
            alarm: status.receipts.lastAlarm.map { alarm in
                AlarmAnswer(
                    code: alarm.code,
                    detail: alarm.detail,
                    time: RecordTime(unixSeconds: alarm.time.unixSeconds, offsetMinutes: offsetMinutes).text,
                    count: status.receipts.alarms
                )
            }
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
