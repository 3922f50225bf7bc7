import IkrarLedger
import KioskControl
import KioskStore

extension AlarmItemAnswer {
    /// A kept alarm, its times in the zone of the kiosk's records.
    init(_ alarm: LogAlarm, offsetMinutes: Int) {
        let text = { (time: RecordTime) in
            RecordTime(unixSeconds: time.unixSeconds, offsetMinutes: offsetMinutes).text
        }
        self.init(
            id: alarm.id ?? 0,
            code: alarm.code,
            detail: alarm.detail,
            time: text(alarm.time),
            verified: alarm.verified.map { String(decoding: $0, as: UTF8.self) },
            offered: alarm.offered.map { String(decoding: $0, as: UTF8.self) },
            acknowledgement: alarm.acknowledgement.map { seen in
                Acknowledgement(
                    time: text(seen.time),
                    user: seen.officer.user,
                    uid: seen.officer.uid,
                    reason: seen.reason
                )
            }
        )
    }
}
