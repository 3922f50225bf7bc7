import IkrarAudit
import IkrarLedger
import IkrarModel
import Testing

@testable import KioskStore

@Suite struct AuditTests {
    func audit(_ kiosk: Kiosk, unit: String? = nil) async throws -> AuditReport {
        try await kiosk.store.audit(campaign: "campaign", unit: unit, now: kiosk.context().time)
    }

    @Test func `counts who pledged, refused, attended and is pending among those obligated`() async throws {
        try await Kiosk.with(people: 0) { kiosk in
            try await kiosk.importRoster(
                try Sample.people(0..<5) + Sample.people(5..<7, unit: "u-school")
                    + Sample.people(7..<8, category: .nonASN)
            )
            try await kiosk.scan(0)
            try await kiosk.scan(7)
            _ = try await kiosk.store.scan(kiosk.request(Sample.number(1), act: .refused))
            try await kiosk.store.closeCeremony("c-both", context: kiosk.context())
            try await kiosk.store.openCeremony("c-present", context: kiosk.context())
            try await kiosk.scan(2)
            let open = try await audit(kiosk)
            #expect(open.provisional)
            #expect(open.completeness.kiosks.map(\.openCeremony) == ["c-present"])
            try await kiosk.store.closeCeremony("c-present", context: kiosk.context())
            let report = try await audit(kiosk)
            #expect(report.counts == StandingCounts(attended: 3, pledged: 1, refused: 1, excused: 0, pending: 3))
            #expect(!report.provisional)
            #expect(report.people.count == 5)
            let pledged = report.people.first { $0.state == .pledged }
            #expect(pledged?.name == "Pegawai Contoh 0, S.Sos.")
            #expect(pledged?.first?.kiosk == "ikrar.invalid/k/test/1")
            #expect(try await audit(kiosk, unit: "u-school").people.isEmpty)
            #expect(try await audit(kiosk, unit: "u-health").people.count == 5)
        }
    }

    @Test func `lists people who left after the day that counts, and not those who had left before`() async throws {
        try await Kiosk.with(people: 4) { kiosk in
            try await kiosk.scan(2)
            try await kiosk.importRoster(Sample.people(0..<2))
            let report = try await audit(kiosk)
            #expect(report.counts == StandingCounts(attended: 1, pledged: 1, refused: 0, excused: 0, pending: 2))
            #expect(report.people.count { $0.state == .left } == 1)
        }
    }

    @Test func `names an unknown campaign or unit`() async throws {
        try await Kiosk.with(people: 1) { kiosk in
            await #expect(throws: KioskStoreError.unknownCampaign(id: "none")) {
                _ = try await kiosk.store.audit(campaign: "none", unit: nil, now: kiosk.context().time)
            }
            await #expect(throws: KioskStoreError.unknownUnit(id: "none")) {
                _ = try await audit(kiosk, unit: "none")
            }
        }
    }
}
