import IkrarAudit
import IkrarConsole
import IkrarModel

/// Who is still pending, unit by unit, as pages to print and sign: plain text for A4 at 10 characters an inch and 6 lines an
/// inch, which every printer takes. The pages are Indonesian whoever prints them: employees sign them.
struct Checklist {
    /// A4 is 82 characters wide; this leaves a margin on both sides.
    static let columns = 76
    /// A4 is 70 lines high; this leaves a margin above and below.
    static let linesMax = 60
    /// A person takes two lines and a blank one, so that there is room for a signature.
    private static let linesPerPerson = 3
    /// Witness and officer sign below the last person of a unit.
    private static let footer = 6

    private let report: AuditReport

    /// The list of `report`, of whose people those pending are printed.
    init(_ report: AuditReport) {
        self.report = report
    }

    /// How many people are on it.
    var peopleCount: Int { report.people.count { $0.state == .pending } }

    /// The pages, each at most ``linesMax`` lines of ``columns`` characters. A unit begins on a page of its own. Without
    /// anybody pending there is one page that says so.
    var pages: [[String]] {
        var pages: [[String]] = []
        for unit in units {
            let head = header(unit.name, pending: unit.people.count, obligated: unit.obligated)
            // Every page's header takes a line more than these: its number.
            let room = max(1, (Self.linesMax - head.count - 1 - Self.footer) / Self.linesPerPerson)
            for start in stride(from: 0, to: max(1, unit.people.count), by: room) {
                let people = unit.people.dropFirst(start).prefix(room)
                var page = head
                for (offset, person) in people.enumerated() { page += lines(person, number: start + offset + 1) }
                if start + room >= unit.people.count { page += Self.signatures }
                pages.append(page)
            }
        }
        if pages.isEmpty { pages = [header("-", pending: 0, obligated: report.counts.obligated)] }
        let total = pages.count
        return pages.enumerated().map { index, page in
            let mark = "Halaman \(index + 1) dari \(total)"
            return [Self.title + blank(Self.columns - Self.title.count - mark.count) + mark] + page
        }
    }

    /// The pages as a file: form feeds between them, a line feed at the end of each line.
    var file: String {
        pages.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\u{C}")
    }
}

extension Checklist {
    private static let title = "DAFTAR BELUM IKRAR"

    private struct Unit {
        let name: String
        let obligated: Int
        var people: [AuditPerson] = []
    }

    /// Units with somebody pending, in the report's order.
    private var units: [Unit] {
        let obligated = Dictionary(report.units.map { ($0.id, $0.counts.obligated) }) { $0 + $1 }
        var units: [(id: String, unit: Unit)] = []
        for person in report.people where person.state == .pending {
            if units.last?.id != person.unitID {
                units.append((person.unitID, Unit(name: person.unit, obligated: obligated[person.unitID] ?? 0)))
            }
            units[units.count - 1].unit.people.append(person)
        }
        return units.map(\.unit)
    }

    private func header(_ unit: String, pending: Int, obligated: Int) -> [String] {
        let completeness = AuditTable(report).completeness.map(\.indonesian)
        let state = completeness.isEmpty ? [report.provisional ? "BELUM LENGKAP" : "lengkap"] : completeness
        return labelled("Kampanye", report.campaign)
            + labelled("Unit", unit)
            + labelled("Per", OperatorTime.message(report.asOf).indonesian)
            + labelled("Data", state.map { $0.trimmingSpaces }.joined(separator: "; "))
            + labelled("Jumlah", "\(pending) belum ikrar dari \(obligated) wajib")
            + [
                rule, " No  Nama                                        Nomor        Kategori",
                "     NIP/NIK (tulis sendiri)                     Tanda tangan", rule,
            ]
    }

    private func labelled(_ label: String, _ text: String) -> [String] {
        let first = label + blank(9 - label.count) + ": "
        return WrappedText.lines(text, width: Self.columns, first: first, indent: blank(first.count))
    }

    private func lines(_ person: AuditPerson, number: Int) -> [String] {
        let name = fitted(TerminalText.escaped(person.name), 42)
        let masked = fitted(TerminalText.escaped(person.identifierMasked), 11)
        let category = TerminalText.escaped(person.category)
        return [
            String((right(String(number), 4) + " " + name + "  " + masked + "  " + category).prefix(Self.columns)),
            "     " + String(repeating: "_", count: 40) + "    " + String(repeating: "_", count: 27), "",
        ]
    }

    private var rule: String { String(repeating: "-", count: Self.columns) }

    private static let signatures = [
        "", "Saksi                                   Petugas", "", "",
        "(______________________________)        (______________________________)", "",
    ]

    private func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

    private func right(_ text: String, _ width: Int) -> String { blank(width - text.count) + text }

    /// `text` in exactly `width` characters; a longer one is cut and says so.
    private func fitted(_ text: String, _ width: Int) -> String {
        text.count <= width ? text + blank(width - text.count) : String(text.prefix(width - 1)) + "…"
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
