import IkrarLedger
import KioskControl
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
}
