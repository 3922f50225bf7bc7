import IkrarAudit
import IkrarConsole
import IkrarModel
import KioskControl
import Testing

@testable import ikrar

@Suite struct ChecklistTests {
    /// `units` units of `people` pending people each.
    private func report(units: Int, people: Int, name: String = "Pegawai Contoh", isOpen: Bool = true) throws
        -> AuditReport
    {
        let list = (0..<units).map { IkrarModel.Unit(id: "u\($0)", name: "Unit \($0)") }
        let persons = list.flatMap { unit in
            (0..<people).map { index in
                AuditPerson(
                    id: "l-\(unit.id)-\(index)",
                    name: "\(name) \(index)",
                    unitID: unit.id,
                    category: .pns,
                    identifierMasked: "•••• 1999",
                    state: index == 0 ? .pledged : .pending,
                    attended: false,
                    first: nil
                )
            }
        }
        let kiosk = KioskCompleteness(
            itself: "ikrar.invalid/k/a/1",
            seq: 3,
            time: nil,
            now: "2026-09-17T07:31:04+07:00",
            openCeremony: isOpen ? "hkn" : nil
        )
        return try AuditReport(
            asOf: "2026-09-17T07:31:04+07:00",
            campaign: "uji-2026",
            people: persons,
            tree: try UnitTree(list),
            completeness: Completeness(kiosks: [kiosk], unmatched: 0)
        )
    }

    @Test(arguments: [1, 2, 15, 16, 17, 100])
    func `every page fits A4, says when it was read and that it is provisional, and nobody is lost`(people: Int) throws
    {
        let checklist = Checklist(try report(units: 3, people: people))
        let pages = checklist.pages
        for (index, page) in pages.enumerated() {
            #expect(page.count <= Checklist.linesMax, "\(page.count) lines")
            #expect(page.allSatisfy { $0.count <= Checklist.columns })
            #expect(page[0].hasSuffix("Halaman \(index + 1) dari \(pages.count)"))
            #expect(page.contains { $0.contains("17 September 2026 07.31 WIB") })
            #expect(page.contains { $0.contains("BELUM LENGKAP") })
        }
        let lines = pages.joined().filter { $0.contains("Pegawai Contoh") }
        #expect(lines.count == 3 * (people - 1))
        #expect(lines.allSatisfy { $0.contains("•••• 1999") })
        #expect(checklist.peopleCount == lines.count)
    }

    @Test func `a unit begins on a page of its own and ends with its witness`() throws {
        let pages = Checklist(try report(units: 2, people: 30)).pages
        #expect(pages.filter { $0.contains { $0.hasPrefix("Saksi") } }.count == 2)
        #expect(pages.allSatisfy { page in page.filter { $0.hasPrefix("Unit ") }.count == 1 })
        #expect(Checklist(try report(units: 2, people: 30)).file.contains("\u{C}DAFTAR BELUM IKRAR"))
    }

    @Test func `names that would print over others are shown escaped and cut`() throws {
        let hostile = String(repeating: "N", count: 200) + "\u{C}\u{1B}[2J"
        for page in Checklist(try report(units: 1, people: 4, name: hostile)).pages {
            #expect(
                page.allSatisfy { $0.count <= Checklist.columns && !$0.contains("\u{1B}") && !$0.contains("\u{C}") }
            )
        }
    }

    @Test func `when nobody is pending a page says so, and a complete figure is not called provisional`() throws {
        let pages = Checklist(try report(units: 1, people: 1, isOpen: false)).pages
        #expect(pages.count == 1)
        #expect(pages[0].contains { $0.contains("0 belum ikrar dari 1 wajib") })
        #expect(!pages[0].contains { $0.contains("BELUM LENGKAP") })
    }
}

@Suite struct TextReportTests {
    private let text = TextAnswer(
        id: "naskah",
        campaign: "uji",
        title: "Ikrar",
        opening: "Kami menyatakan ikrar:",
        points: (1...11).map { "butir nomor \($0) yang panjang sekali sehingga tidak muat pada satu baris layar" },
        closing: "Demikian.\nSekian.",
        source: "Uji",
        language: "id",
        isSample: true,
        sha256: "ab"
    )

    @Test(arguments: [1, 20, 40, 80, 500])
    func `the whole text is shown at any width, and that it is a sample`(width: Int) {
        let lines = TextReport(text).lines(width: width, in: .indonesian)
        let words = lines.joined(separator: " ").split(separator: " ")
        for point in text.points {
            let wanted = point.split(separator: " ")
            #expect(words.indices.contains { words[$0...].starts(with: wanted) }, "\(point)")
        }
        #expect(lines[0].contains("CONTOH"))
        #expect(lines.allSatisfy { $0.count <= max(20, min(width, 100)) || $0 == lines[0] })
        #expect(lines.contains("Sekian."))
    }

    @Test func `points are numbered below each other`() {
        let lines = TextReport(text).lines(width: 40, in: .english)
        #expect(lines.contains { $0.hasPrefix(" 1. butir") })
        #expect(lines.contains { $0.hasPrefix("11. butir") })
        #expect(lines.contains { $0.hasPrefix("    ") })
    }
}
