import FoundationEssentials
import IkrarDocuments
import IkrarModel
import Testing

@Suite struct SampleDocumentsTests {
    private let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "deploy/sample")

    private func file(_ name: String) throws -> DocumentFile {
        try DocumentFile(parsing: Array(try Data(contentsOf: folder.appending(path: name))))
    }

    private func campaign(_ name: String) throws -> Campaign {
        guard case .campaign(let campaign) = try file(name).document else {
            throw DocumentError.empty
        }
        return campaign
    }

    @Test("every document in deploy/sample is read")
    func all() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
        #expect(Set(names).isSuperset(of: ["pledge-text.yaml", "kota-semarang.yaml", "kota-jambi.yaml"]))
        for name in names { _ = try file(name) }
    }

    @Test("both campaigns name the sample text by its hash, and the text calls itself a sample")
    func hashes() throws {
        let text = try file("pledge-text.yaml")
        guard case .pledgeText(let words) = text.document else {
            Issue.record("pledge-text.yaml is no pledge text")
            return
        }
        #expect(words.isSample)
        #expect(words.title.contains("CONTOH"))
        #expect(words.points.count == 4)
        for name in ["kota-semarang.yaml", "kota-jambi.yaml"] {
            let reference = try campaign(name).pledgeText
            #expect(reference == PledgeTextReference(id: text.document.id, sha256Hex: text.sha256Hex))
        }
    }

    @Test("Kota Semarang: the circular and the ceremony of Tuesday 17 September 2024")
    func semarang() throws {
        let campaign = try campaign("kota-semarang.yaml")
        #expect(campaign.id == "semarang-2024")
        #expect(campaign.legalBasis.map(\.number) == ["B/1502/800.1.10/VIII/2024"])
        #expect(campaign.legalBasis.first?.date?.indonesianDate == "27 Agustus 2024")
        let ceremony = try #require(campaign.ceremonies.first)
        #expect(ceremony.id == "2024-09-17-hkn")
        #expect(ceremony.date?.indonesianText == "Selasa, 17 September 2024")
        #expect(ceremony.kind == .ceremony)
        #expect(ceremony.mode == .onSite)
        #expect(ceremony.zone == .jakarta)
        #expect(ceremony.campaignID == "semarang-2024")
        #expect(ceremony.records == [.attendance, .pledge])
    }

    @Test("Kota Jambi: what the circular follows, and a meeting whose day is not known")
    func jambi() throws {
        let campaign = try campaign("kota-jambi.yaml")
        #expect(campaign.id == "jambi-2024")
        let circular = try #require(campaign.legalBasis.first)
        #expect(circular.number == "HKM.05/12/EDR/IX/HKU/2024")
        #expect(circular.date?.iso == "2024-09-24")
        let followed = campaign.legalBasis.filter { circular.follows.contains($0.key) }.map(\.number)
        let numbers = ["5351/SE/BKD-5.3/VIII/2024", "294/PM.00.01/K/JA/08/2024", "20 Tahun 2023", "94 Tahun 2021"]
        #expect(followed == numbers)
        let meeting = try #require(campaign.ceremonies.first)
        #expect(meeting.kind == .meeting)
        #expect(meeting.mode == .online)
        #expect(meeting.date == nil)
    }
}
