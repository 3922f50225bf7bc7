import Foundation
import IkrarLedger
import IkrarModel
import IkrarService
import Testing

@Suite struct SystemClockTests {
    @Test func `the evidence is this boot's, and its clock only rises`() throws {
        let clock = try SystemClock(zone: .makassar)
        let first = clock.evidence(offsetSeconds: nil)
        let second = clock.evidence(offsetSeconds: 0.03)
        let kernel = try String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        #expect(first.bootID == kernel.replacing("-", with: "").trimmingCharacters(in: .newlines))
        #expect(second.monotonicMilliseconds >= first.monotonicMilliseconds)
        #expect(first.offsetSeconds == nil)
        #expect(second.offsetSeconds == 0.03)
    }

    @Test func `the time has the zone's offset`() throws {
        let time = try SystemClock(zone: .jayapura).time()
        #expect(time.offsetMinutes == 9 * 60)
        #expect(time.text.hasSuffix("+09:00"))
        #expect(abs(time.unixSeconds - Int64(Date().timeIntervalSince1970)) <= 1)
    }
}
