import IkrarModel
import Testing

@Suite("A ceremony's rule about time")
struct CeremonyTimingTests {
    /// 17 September 2026, 07:00 WIB.
    private let seven: Int64 = 1_789_603_200

    private func ceremony(date: CivilDate?, lateUntil: String? = nil, makeUp: [CivilDate] = [], zone: Zone = .jakarta)
        -> Ceremony
    {
        Ceremony(
            id: "hkn",
            campaignID: "uji",
            title: "Upacara",
            kind: .ceremony,
            mode: .onSite,
            date: date,
            zone: zone,
            records: [.attendance, .pledge],
            lateUntil: lateUntil.flatMap { TimeOfDay(parsing: $0) },
            makeUpDates: makeUp
        )
    }

    private let day = CivilDate(year: 2026, month: 9, day: 17)
    private let next = CivilDate(year: 2026, month: 9, day: 18)

    @Test func `without a rule everything is in time`() {
        let ceremony = ceremony(date: day)
        for days: Int64 in [-400, 0, 4000] { #expect(ceremony.timing(atUnixSeconds: seven + days * 86_400) == .inTime) }
    }

    @Test func `late begins with the minute after the limit, in the ceremony's own zone`() {
        let ceremony = ceremony(date: day, lateUntil: "10:00")
        #expect(ceremony.timing(atUnixSeconds: seven) == .inTime)
        #expect(ceremony.timing(atUnixSeconds: seven + 3 * 3600 + 59) == .inTime)
        #expect(ceremony.timing(atUnixSeconds: seven + 3 * 3600 + 60) == .late)
        let east = self.ceremony(date: day, lateUntil: "08:59", zone: .jayapura)
        #expect(east.timing(atUnixSeconds: seven) == .late)
    }

    @Test func `a day for making it up is one, any other is outside`() throws {
        let ceremony = ceremony(date: day, makeUp: [try #require(next)])
        #expect(ceremony.timing(atUnixSeconds: seven + 86_400) == .makeUp)
        #expect(ceremony.timing(atUnixSeconds: seven + 2 * 86_400) == .outside)
        #expect(ceremony.timing(atUnixSeconds: seven - 8 * 3600) == .outside)
        #expect(ceremony.timing(atUnixSeconds: seven + 16 * 3600) == .inTime)
    }

    @Test func `where the day is not known, and for any clock, nothing traps`() throws {
        let ceremony = ceremony(date: nil, lateUntil: "10:00", makeUp: [try #require(next)])
        #expect(ceremony.timing(atUnixSeconds: seven) == .inTime)
        #expect(ceremony.timing(atUnixSeconds: seven + 86_400) == .makeUp)
        for seconds in [-62_135_596_800, 253_402_300_799] as [Int64] {
            _ = ceremony.timing(atUnixSeconds: seconds)
            _ = self.ceremony(date: day, lateUntil: "00:00").timing(atUnixSeconds: seconds)
        }
    }
}
