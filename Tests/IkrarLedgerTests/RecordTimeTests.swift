import IkrarLedger
import Testing

@Suite("Times in records")
struct RecordTimeTests {
    @Test(
        "read and write the same text",
        arguments: [
            ("2026-09-17T07:31:04+07:00", 1_789_605_064, 420), ("1970-01-01T00:00:00+00:00", 0, 0),
            ("1969-12-31T23:59:59+00:00", -1, 0), ("2000-02-29T12:00:00-03:30", 951_838_200, -210),
            ("0001-01-01T00:00:00+00:00", -62_135_596_800, 0), ("9999-12-31T23:59:59+00:00", 253_402_300_799, 0),
            ("2038-01-19T03:14:08+00:00", 2_147_483_648, 0), ("2024-12-31T23:59:59+09:00", 1_735_657_199, 540),
            ("0001-01-01T00:00:00+23:59", -62_135_683_140, 1439),
        ] as [(String, Int64, Int)]
    )
    func text(text: String, unixSeconds: Int64, offsetMinutes: Int) throws {
        let time = try RecordTime(parsing: text)
        #expect(time.unixSeconds == unixSeconds)
        #expect(time.offsetMinutes == offsetMinutes)
        #expect(time == RecordTime(unixSeconds: unixSeconds, offsetMinutes: offsetMinutes))
        #expect(time.text == text)
    }

    @Test(
        "refuse other forms and dates that do not exist",
        arguments: [
            "2026-09-17T07:31:04Z", "2026-09-17T07:31:04.0+07:00", "2026-09-17t07:31:04+07:00",
            "2026-09-17 07:31:04+07:00",
            "2026-02-30T07:31:04+07:00", "2025-02-29T07:31:04+07:00", "1900-02-29T07:31:04+07:00",
            "2026-13-01T07:31:04+07:00",
            "2026-00-01T07:31:04+07:00", "2026-09-00T07:31:04+07:00", "2026-09-17T24:00:00+07:00",
            "2026-09-17T07:60:04+07:00",
            "2026-09-17T07:31:60+07:00", "2026-09-17T07:31:04-00:00", "2026-09-17T07:31:04+24:00",
            "2026-09-17T07:31:04+07:60",
            "0000-01-01T00:00:00+00:00", "2026-09-17T07:31:04+0700", "2026-9-17T07:31:04+07:00",
            "+026-09-17T07:31:04+07:00",
            "2026-09-17T07:31:04 07:00", "", "2026-09-17T07:31:04+07:00 ",
        ]
    )
    func refused(text: String) {
        #expect(throws: LedgerError.self) { try RecordTime(parsing: text) }
    }

    @Test(
        "survive any clock, however wrong",
        arguments: [Int64.min, -1, 0, Int64.max],
        [Int.min, -1440, 0, 1440, Int.max]
    )
    func wrongClocks(unixSeconds: Int64, offsetMinutes: Int) throws {
        let time = RecordTime(unixSeconds: unixSeconds, offsetMinutes: offsetMinutes)
        #expect(try RecordTime(parsing: time.text) == time)
    }

    @Test("come back from every day of the 40 years around a century's missing leap day")
    func everyDay() throws {
        for day in Int64(40_000)..<54_610 {
            let time = RecordTime(unixSeconds: day * 86_400 + 43_200, offsetMinutes: -60)
            try #require(try RecordTime(parsing: time.text) == time)
        }
    }

    @Test("are ordered by instant")
    func order() throws {
        let jakarta = try RecordTime(parsing: "2026-09-17T07:31:04+07:00")
        let jayapura = try RecordTime(parsing: "2026-09-17T09:31:03+09:00")
        #expect(jayapura < jakarta)
    }
}
