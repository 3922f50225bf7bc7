import IkrarModel
import Testing

@Suite struct CivilDateTests {
    @Test(
        "every accepted way of writing a date",
        arguments: [
            "2024-09-18", "18-09-2024", "18/09/2024", "18 September 2024", "18 september 2024", " 18 Sep 2024 ",
            "18/9/2024",
        ]
    )
    func reads(_ text: String) throws {
        #expect(try CivilDate(parsing: text) == CivilDate(year: 2024, month: 9, day: 18))
    }

    @Test("Indonesian month names and their older spellings")
    func months() throws {
        for (index, name) in CivilDate.monthNames.enumerated() {
            #expect(try CivilDate(parsing: "1 \(name) 2024").month == index + 1)
        }
        #expect(try CivilDate(parsing: "1 Pebruari 2024").month == 2)
        #expect(try CivilDate(parsing: "1 Nopember 2024").month == 11)
        #expect(try CivilDate(parsing: "1 Agt 2024").month == 8)
    }

    @Test("a month is never read before the day")
    func neverMonthFirst() throws {
        #expect(throws: CivilDateRefusal.noSuchDay("09/18/2024")) { try CivilDate(parsing: "09/18/2024") }
        #expect(try CivilDate(parsing: "03/04/2024").month == 4)
    }

    @Test(
        "anything else is unreadable",
        arguments: [
            "", "2024", "2024-9-18", "24-09-18", "18.09.2024", "+8-09-2024", "18 Septober 2024", "2024-09-18T07:30",
            "18 - 09 - 2024", "１８-09-2024",
        ]
    )
    func unreadable(_ text: String) {
        #expect(throws: CivilDateRefusal.unreadable(text)) { try CivilDate(parsing: text) }
    }

    @Test("a long text is refused unread and quoted in part")
    func long() {
        let error = #expect(throws: CivilDateRefusal.self) {
            try CivilDate(parsing: String(repeating: "x", count: 100_000))
        }
        #expect((error?.description.utf8.count ?? .max) < 200)
    }

    @Test("days outside the calendar do not exist")
    func impossible() {
        for (year, month, day) in [(2023, 2, 29), (1900, 2, 29), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (0, 1, 1)]
        {
            #expect(CivilDate(year: year, month: month, day: day) == nil)
        }
        #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
    }

    @Test("a date is printed with its weekday as Indonesian does")
    func indonesian() throws {
        #expect(try CivilDate(parsing: "2024-09-18").indonesianText == "Rabu, 18 September 2024")
        #expect(try CivilDate(parsing: "2024-09-17").weekday == .tuesday)
        #expect(try CivilDate(parsing: "17 Agustus 1945").indonesianText == "Jumat, 17 Agustus 1945")
        #expect(try CivilDate(parsing: "0009-01-02").iso == "0009-01-02")
    }

    @Test("days since 1970 go there and back over every day of four centuries and at the ends")
    func dayNumbers() throws {
        #expect(try CivilDate(parsing: "1970-01-01").daysSince1970 == 0)
        #expect(try CivilDate(parsing: "2000-03-01").daysSince1970 == 11017)
        var previous = CivilDate(daysSince1970: -150_000)
        for days in -149_999...10_000 {
            let date = CivilDate(daysSince1970: days)
            #expect(date?.daysSince1970 == days)
            if let date, let previous { #expect(previous < date) }
            previous = date
        }
        #expect(CivilDate(daysSince1970: -719_162)?.iso == "0001-01-01")
        #expect(CivilDate(daysSince1970: 2_932_896)?.iso == "9999-12-31")
        #expect(CivilDate(daysSince1970: -719_163) == nil)
        #expect(CivilDate(daysSince1970: 2_932_897) == nil)
    }

    @Test("an instant falls on the day of the place")
    func instants() {
        // 2026-09-16T23:59:59Z is 17 September in all of Indonesia.
        #expect(CivilDate(unixSeconds: 1_789_603_199, offsetMinutes: 0)?.iso == "2026-09-16")
        #expect(CivilDate(unixSeconds: 1_789_603_199, offsetMinutes: Zone.jakarta.offsetMinutes)?.iso == "2026-09-17")
        #expect(CivilDate(unixSeconds: -1, offsetMinutes: 0)?.iso == "1969-12-31")
        #expect(CivilDate(unixSeconds: .max, offsetMinutes: 420) == nil)
    }

    @Test("weekday names in Indonesian and English, also as people write Friday")
    func weekdays() {
        for day in Weekday.allCases { #expect(Weekday(parsing: day.indonesianName) == day) }
        #expect(Weekday(parsing: "Jum'at") == .friday)
        #expect(Weekday(parsing: "JUM’AT") == .friday)
        #expect(Weekday(parsing: "Ahad") == .sunday)
        #expect(Weekday(parsing: "tuesday") == .tuesday)
        #expect(Weekday(parsing: "hari") == nil)
    }

    @Test("times of day are read with colon or point and printed as Indonesian does")
    func times() {
        #expect(TimeOfDay(parsing: "07:30")?.indonesianText == "07.30")
        #expect(TimeOfDay(parsing: "07.30")?.text == "07:30")
        for text in ["7:30", "24:00", "07:60", "0730", "+7:30", "07:3x", ""] {
            #expect(TimeOfDay(parsing: text) == nil)
        }
        #expect(Zone(rawValue: "Asia/Makassar")?.abbreviation == "WITA")
    }
}
