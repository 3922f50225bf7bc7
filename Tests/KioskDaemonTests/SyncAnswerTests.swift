import IkrarLedger
import KioskControl
import KioskStore
import KioskSync
import Testing

@testable import KioskDaemon

@Suite struct SyncAnswerTests {
    @Test func `the time of the last success is in the zone of the kiosk's records`() throws {
        let status = SyncStatus(
            state: .idle,
            lastSuccess: try RecordTime(parsing: "2026-09-17T00:31:04+00:00")
        )
        #expect(SyncAnswer(status, offsetMinutes: 420).lastSuccess == "2026-09-17T07:31:04+07:00")
    }

    @Test func `an alarm is told with its number, and not who verified what`() throws {
        let alarm = LogAlarm(
            code: "rolled_back",
            detail: "HQ's log had 9 entries and now has 3",
            time: try RecordTime(parsing: "2026-09-17T00:31:04+00:00"),
            verified: [1],
            offered: [2]
        )
        let status = SyncStatus(
            state: .alarm,
            receipts: ReceiptStatus(verified: TreeHead(size: 9, root: .sha256([1])), alarms: 2, lastAlarm: alarm)
        )
        let answer = SyncAnswer(status, offsetMinutes: 420)
        #expect(answer.verifiedSize == 9)
        #expect(
            answer.alarm
                == AlarmAnswer(code: "rolled_back", detail: alarm.detail, time: "2026-09-17T07:31:04+07:00", count: 2)
        )
    }
}
