import IkrarLedger
import Testing

@Suite("Clock evidence")
struct ClockEvidenceTests {
    private func record(_ clock: ClockEvidence) -> Record {
        Record(
            header: RecordHeader(by: "a", after: .start, time: Sample.time()),
            body: .seal(SealBody(clock: clock, operator: Sample.voided, kind: .open, ceremony: "c", counts: .zero))
        )
    }

    private func line(_ clock: ClockEvidence) throws -> String {
        let lines = String(decoding: try record(clock).encoded(), as: UTF8.self).split(separator: "\n")
        return String(try #require(lines.first { $0.hasPrefix("clock ") }))
    }

    private let boot = "4f1c0b2a9d8e47c6b5a4938271605f4e"

    @Test(
        "writes the offset with a sign and two decimals",
        arguments: [
            (0.03, "+0.03"), (0, "+0.00"), (-0.0, "+0.00"), (-0.004, "+0.00"), (-0.006, "-0.01"), (1.999, "+2.00"),
            (-34_560_000.25, "-34560000.25"),
            (1e300, "+10000000000.00"), (-1e300, "-10000000000.00"), (.nan, "-"), (.infinity, "-"), (nil, "-"),
        ] as [(Double?, String)]
    )
    func offset(seconds: Double?, text: String) throws {
        let clock = ClockEvidence(bootID: boot, monotonicMilliseconds: 7, isSynced: false, offsetSeconds: seconds)
        #expect(try line(clock) == "clock \(boot) 7 unsynced \(text)")
        let parsed = try Record(parsing: record(clock).encoded())
        #expect(parsed.body.clock == clock)
    }

    @Test(
        "refuses other spellings",
        arguments: [
            "clock 4F1C0B2A9D8E47C6B5A4938271605F4E 7 synced -", "clock 4f1c 7 synced -", "clock %B 07 synced -",
            "clock %B -1 synced -", "clock %B 7 Synced -", "clock %B 7 synced", "clock %B 7 synced 0.03",
            "clock %B 7 synced +0.3",
            "clock %B 7 synced +0.030", "clock %B 7 synced +.03", "clock %B 7 synced +00.03", "clock %B 7 synced -0.00",
            "clock %B 7 synced +0,03", "clock %B 7 synced +10000000000.01",
            "clock %B 7 synced +99999999999999999999.00",
            "clock %B 7 synced + -", "clock %B  7 synced -", "clock %B 7 synced - ", "clock %B 7 synced +-1.00",
        ]
    )
    func secondSpellings(line: String) throws {
        let clock = ClockEvidence(bootID: boot, monotonicMilliseconds: 7, isSynced: true, offsetSeconds: nil)
        let good = String(decoding: try record(clock).encoded(), as: UTF8.self)
        let bent = line.split(separator: "%B", omittingEmptySubsequences: false).joined(separator: boot)
        let text = good.split(separator: "\n").map { $0.hasPrefix("clock ") ? bent : String($0) }.joined(
            separator: "\n"
        )
        #expect(throws: LedgerError.self) { try Record(parsing: Array((text + "\n").utf8)) }
    }

    @Test("refuses to encode a boot ID that is none", arguments: ["", "4f1c0b2a-9d8e-47c6-b5a4-938271605f4e", "x"])
    func bootID(text: String) {
        let clock = ClockEvidence(bootID: text, monotonicMilliseconds: 7, isSynced: true, offsetSeconds: nil)
        #expect(throws: LedgerError.self) { try record(clock).encoded() }
    }
}
