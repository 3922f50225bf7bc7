import KioskControl
import Testing

@testable import KioskDaemon

@Suite struct CatalogueTests {
    @Test func `every code has a status and a title of its own`() {
        for code in ControlCode.known { #expect(ProblemCatalogue.entries[code] != nil, "\(code.rawValue)") }
        let titles = ProblemCatalogue.entries.values.map(\.title)
        #expect(Set(titles).count == titles.count)
    }

    @Test func `a code nobody entered is answered as a defect`() {
        #expect(LocalProblem(ControlCode(rawValue: "new_one"), detail: "").problem.status == 500)
    }

    @Test(arguments: [
        (LocalPath.text, ControlPath.text(campaign: "{id}")),
        (LocalPath.openCeremony, ControlPath.openCeremony("{id}")),
        (LocalPath.closeCeremony, ControlPath.closeCeremony("{id}")),
        (LocalPath.rosterImport, ControlPath.rosterImport("{id}")),
        (LocalPath.commitRosterImport, ControlPath.commitRosterImport("{id}")),
        (LocalPath.releaseOutboxItem, ControlPath.releaseOutboxItem(signer: "{signer}", seq: 7)),
    ])
    func `the daemon's paths are the client's`(served: String, asked: String) {
        let plain = asked.replacing("%7B", with: "{").replacing("%7D", with: "}").replacing("/7/", with: "/{seq}/")
        #expect(served == plain)
    }

    @Test(arguments: [
        ("a%2Fb", "a/b"), ("%C3%A9", "é"), ("plain", "plain"), ("%", nil), ("%2", nil), ("%zz", nil), ("%ff", nil),
        ("", ""),
    ])
    func `percent-encoding is undone strictly`(text: String, decoded: String?) {
        #expect(PercentText.decode(text) == decoded)
    }

    @Test func `JSON is looked over before it is decoded`() throws {
        try JSONShape.check(Array(#"{"a":"[[[[[[[[[[[[[[[ \" ]"}"#.utf8))
        #expect(throws: LocalProblem.self) { try JSONShape.check(Array(String(repeating: "[", count: 9).utf8)) }
        #expect(throws: LocalProblem.self) { try JSONShape.check([0xef, 0xbb, 0xbf, 0x7b, 0x7d]) }
        #expect(throws: LocalProblem.self) { try JSONShape.check([0x22, 0xc0, 0x80, 0x22]) }
    }
}
