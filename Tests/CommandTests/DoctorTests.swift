import Foundation
import IkrarConsole
import KioskControl
import Testing

@testable import ikrar

@Suite struct DoctorTests {
    /// 17 September 2026, 07:31:04 WIB.
    private static let now: Int64 = 1_789_605_064

    private static func facts(
        disk: String = "ok",
        synced: Bool = true,
        offset: Double? = nil,
        people: Int = 245,
        imported: String = "2026-09-16T09:00:00+07:00",
        commit: Double = 4,
        found: Bool? = true,
        hasText: Bool = true,
        isOpen: Bool = true,
        date: String = "2026-09-17",
        sync: DoctorFacts.Answer<SyncAnswer>? = .success(SyncAnswer(state: "idle", pending: 0, deadLetters: 0)),
        power: [PowerSupply] = [],
        readers: [ReaderAnswerState] = [],
        refusal: RefusalAnswer? = nil,
        now: Int64 = now
    ) -> DoctorFacts {
        DoctorFacts(
            status: StatusAnswer(
                version: "1",
                signer: "ikrar.invalid/k/a/1",
                key: "vkey",
                nextSeq: 7,
                people: people,
                sync: SyncAnswer(state: sync == nil ? "not_enrolled" : "idle", pending: 0, deadLetters: 0),
                disk: DiskAnswer(freeBytes: 1 << 32, state: disk),
                clock: ClockAnswer(synced: synced, offsetSeconds: offset),
                readers: readers.map { ReaderAnswer(name: "meja", kind: "keyboard", state: $0) },
                refusal: refusal
            ),
            probe: .success(ProbeAnswer(commitMilliseconds: commit, lookupMilliseconds: 0.2, isPersonFound: found)),
            roster: .success(
                RosterStatusAnswer(people: people, units: 6, importedAt: imported, fileName: "pegawai.csv")
            ),
            campaigns: .success(
                CampaignsAnswer(campaigns: [
                    CampaignAnswer(
                        id: "uji",
                        title: "Uji",
                        region: "Kota Contoh",
                        legalBasis: [],
                        pledgeText: "naskah",
                        hasPledgeText: hasText,
                        ceremonies: ["hkn"]
                    )
                ])
            ),
            ceremonies: .success(
                CeremoniesAnswer(ceremonies: [
                    CeremonyAnswer(
                        id: "hkn",
                        campaign: "uji",
                        title: "Upacara",
                        kind: "ceremony",
                        mode: "on_site",
                        date: date,
                        zone: "Asia/Jakarta",
                        records: ["attendance", "pledge"],
                        isOpen: isOpen,
                        counts: CeremonyCounts(attendance: 0, pledge: 0, unmatched: 0, void: 0)
                    )
                ])
            ),
            sync: sync,
            lookup: nil,
            power: power,
            unixSeconds: now
        )
    }

    private func state(_ subject: DoctorCheck.Subject, _ facts: DoctorFacts) -> DoctorCheck.State? {
        DoctorExamination(facts).report.checks.first { $0.subject == subject }?.state
    }

    @Test func `a kiosk with nothing wrong is ready, without a warning`() {
        let report = DoctorExamination(Self.facts()).report
        #expect(report.isReady)
        #expect(report.checks.allSatisfy { $0.state == .ok }, "\(report.lines(in: .english))")
        #expect(report.lines(in: .english).last == "READY.")
        #expect(report.lines(in: .indonesian).last == "SIAP.")
    }

    @Test func `what would refuse scans is a failure, what can wait is a warning`() {
        #expect(state(.disk, Self.facts(disk: "full")) == .failure)
        #expect(state(.disk, Self.facts(disk: "low")) == .warning)
        #expect(state(.disk, Self.facts(commit: 2_000)) == .warning)
        #expect(state(.clock, Self.facts(synced: false)) == .warning)
        #expect(state(.clock, Self.facts(offset: -7_200)) == .warning)
        #expect(state(.clock, Self.facts(offset: .nan)) == .ok)
        #expect(state(.clock, Self.facts(now: 1000)) == .failure)
        #expect(state(.roster, Self.facts(people: 0)) == .failure)
        #expect(state(.roster, Self.facts(imported: "2026-07-01T09:00:00+07:00")) == .warning)
        #expect(state(.lookup, Self.facts(found: false)) == .failure)
        #expect(state(.text, Self.facts(hasText: false)) == .failure)
        #expect(state(.ceremony, Self.facts(isOpen: false)) == .warning)
        #expect(state(.ceremony, Self.facts(date: "2026-09-18")) == .warning)
        #expect(state(.headquarters, Self.facts(sync: nil)) == .warning)
        for (word, expected) in [
            ("offline", DoctorCheck.State.warning), ("captive_portal", .warning), ("unauthorized", .failure),
            ("alarm", .failure), ("fork", .failure),
        ] {
            let sync = SyncAnswer(state: word, pending: 3, deadLetters: 0)
            #expect(state(.headquarters, Self.facts(sync: .success(sync))) == expected, "\(word)")
        }
        let refusal = RefusalAnswer(code: .storeBehindMark, detail: "behind", remedy: nil)
        #expect(state(.store, Self.facts(refusal: refusal)) == .failure)
    }

    @Test func `every finding that is not good has a remedy, in both languages`() {
        let worst = Self.facts(
            disk: "low",
            synced: false,
            imported: "2020-01-01T09:00:00+07:00",
            hasText: false,
            isOpen: false,
            sync: nil,
            power: [PowerSupply(type: "UPS", capacityPercent: 20, status: "Discharging", isOnline: nil)],
            refusal: RefusalAnswer(code: .storeBehindMark, detail: "behind", remedy: nil)
        )
        for check in DoctorExamination(worst).report.checks where check.state != .ok {
            #expect(check.remedy != nil, "\(check.subject)")
            #expect(check.remedy?.indonesian != check.remedy?.english, "\(check.subject)")
        }
    }

    @Test func `a battery that will not last fails, one that is charged does not`() {
        let battery = { PowerSupply(type: "Battery", capacityPercent: $0, status: $1, isOnline: nil) }
        #expect(state(.power, Self.facts(power: [battery(30, "Discharging")])) == .failure)
        #expect(state(.power, Self.facts(power: [battery(90, "Discharging")])) == .warning)
        #expect(state(.power, Self.facts(power: [battery(30, "Charging")])) == .ok)
        #expect(state(.power, Self.facts(power: [battery(nil, "Discharging")])) == .warning)
    }

    @Test func `power supplies are read as the kernel lists them, a mouse's battery is not one`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("power-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, values) in [
            ("BAT0", ["type": "Battery\n", "capacity": "73\n", "status": "Discharging\n"]),
            ("AC", ["type": "Mains\n", "online": "0\n"]),
            ("mouse", ["type": "Battery\n", "scope": "Device\n", "capacity": "5\n"]), ("odd", ["capacity": "900\n"]),
        ] {
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent(name),
                withIntermediateDirectories: true
            )
            for (key, value) in values {
                try Data(value.utf8).write(to: folder.appendingPathComponent(name).appendingPathComponent(key))
            }
        }
        #expect(
            PowerSupply.all(in: folder.path) == [
                PowerSupply(type: "Mains", capacityPercent: nil, status: nil, isOnline: false),
                PowerSupply(type: "Battery", capacityPercent: 73, status: "Discharging", isOnline: nil),
            ]
        )
        #expect(PowerSupply.all(in: folder.path + "/none").isEmpty)
    }

    @Test(
        arguments: [
            ([], nil), ([.open, .open], .ok), ([.open, .absent], .warning), ([.absent], .failure),
            ([.muted, .failed], .failure),
        ] as [([ReaderAnswerState], DoctorCheck.State?)]
    )
    func `a reader that is away is told, and a kiosk without any is not asked for one`(
        readers: [ReaderAnswerState],
        state: DoctorCheck.State?
    ) {
        let checks = DoctorExamination(Self.facts(readers: readers)).report.checks
        #expect(checks.first { $0.subject == .readers }?.state == state)
    }
}
