import Foundation
import IkrarModel
import IkrarRoster
import Testing

@Suite("The sample roster and its generator")
struct SampleTests {
    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func sample() throws -> [UInt8] {
        Array(try Data(contentsOf: repository.appending(path: "deploy/sample/roster-siasn.csv")))
    }

    static func generate(_ arguments: String...) throws -> [UInt8] {
        let process = Process()
        let output = Pipe()
        process.executableURL = repository.appending(path: "scripts/generate-roster")
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return Array(data)
    }

    @Test("The sample parses without a refusal or warning, with every category, in a tree three levels deep")
    func sampleParses() throws {
        let reading = try Reading(bytes: try Self.sample())
        #expect(reading.refused.isEmpty)
        #expect(reading.skipped.isEmpty)
        #expect(reading.people.allSatisfy { $0.warnings.isEmpty })
        let counts = Dictionary(grouping: reading.people, by: \.category).mapValues(\.count)
        #expect(counts == [.pns: 152, .cpns: 6, .pppk: 48, .pppkPartTime: 19, .nonASN: 25])
        let tree = try UnitTree(reading.summary.units)
        #expect(tree.units.count == 35)
        #expect(tree.roots.map(\.name) == ["PEMERINTAH KOTA CONTOH"])
        #expect(tree.units.map { tree.path(of: $0.id).count }.max() == 3)
        #expect(tree.units.count(where: { $0.name == "SEKRETARIAT" }) > 1, "names repeat as they do in real cities")
    }

    @Test("Of SIASN's columns the allow-list is used, and nothing of the others gets through")
    func allowList() throws {
        let reading = try Reading(bytes: try Self.sample())
        #expect(reading.summary.columnsUsed.count + reading.summary.columnsDropped.count == 67)
        #expect(
            reading.summary.columnsUsed == [
                "NIP BARU", "NAMA", "GELAR DEPAN", "GELAR BELAKANG", "TANGGAL LAHIR", "JENIS KELAMIN", "NIK",
                "JENIS PEGAWAI NAMA", "KEDUDUKAN HUKUM NAMA", "STATUS CPNS PNS", "GOL AKHIR NAMA", "JENIS JABATAN NAMA",
                "JABATAN NAMA", "TMT JABATAN", "UNOR ID", "UNOR NAMA", "SATUAN KERJA NAMA", "ESELON NAMA",
            ]
        )
        let text = "\(reading)"
        for forbidden in ["TIDAK BOLEH DISALIN", "JALAN FIKTIF", "example.invalid", "999999"] {
            #expect(!text.contains(forbidden))
        }
        #expect(
            reading.people.allSatisfy { person in
                person.category == .nonASN || person.identifiers.allSatisfy { $0.kind != .nik }
            }
        )
    }

    @Test("Every number of the sample is fictional and valid")
    func fictional() throws {
        for person in try Reading(bytes: try Self.sample()).people {
            let identifier = try #require(person.identifiers.first)
            #expect(try Identifier(parsing: identifier.digits) == identifier)
            let sequence = try #require(Int(identifier.digits.suffix(identifier.kind == .nik ? 4 : 3)))
            #expect(identifier.kind == .nik ? sequence >= 9990 : sequence >= 990)
        }
    }

    @Test("The committed sample is what the generator prints")
    func reproducible() throws {
        #expect(try Self.generate("250", "--seed", "2024") == Self.sample())
        #expect(try Self.generate("250", "--seed", "2025") != Self.sample())
    }

    @Test("A generated roster of thousands has no refusal and no number twice")
    func thousands() throws {
        let reading = try Reading(bytes: try Self.generate("3000"))
        #expect(reading.summary.personCount == 3000)
        #expect(reading.entries.count == 3000)
        #expect(Set(reading.people.flatMap(\.identifiers)).count == 3000)
    }
}
