import IkrarModel
import Testing

@Suite struct ObligationRuleTests {
    private func tree() throws -> UnitTree {
        try UnitTree([
            Unit(id: "kota", name: "Kota"), Unit(id: "dinas", name: "Dinas", parentID: "kota"),
            Unit(id: "seksi", name: "Seksi", parentID: "dinas"), Unit(id: "badan", name: "Badan", parentID: "kota"),
        ])
    }

    @Test("without categories and units everyone is obligated, also in categories not known yet")
    func everyone() throws {
        let rule = ObligationRule(asOf: try CivilDate(parsing: "2024-08-27"))
        #expect(rule.includes(category: .nonASN, unitID: "badan", in: try tree()))
        #expect(rule.includes(category: Category(rawValue: "BARU"), unitID: "hilang", in: try tree()))
    }

    @Test("categories and unit subtrees both limit")
    func limits() throws {
        let rule = ObligationRule(
            categories: [.pns, .pppk],
            units: ["dinas"],
            asOf: try CivilDate(parsing: "2024-08-27")
        )
        #expect(rule.includes(category: .pns, unitID: "seksi", in: try tree()))
        #expect(rule.includes(category: .pppk, unitID: "dinas", in: try tree()))
        #expect(!rule.includes(category: .nonASN, unitID: "seksi", in: try tree()))
        #expect(!rule.includes(category: .pns, unitID: "badan", in: try tree()))
        #expect(!rule.includes(category: .pns, unitID: "kota", in: try tree()))
    }
}
