package import IkrarAudit
import IkrarModel

/// The audit report for an operator.
package struct AuditTable {
    private let report: AuditReport

    /// The table of `report`.
    package init(_ report: AuditReport) {
        self.report = report
    }

    /// When and how complete, the counts, each unit, each person.
    package func lines(in language: Language) -> [String] {
        ([headline] + completeness + [counts]).map { $0.text(in: language) } + units(in: language)
            + people(in: language)
    }

    /// What is missing from the figures, or that nothing is. Final figures of no known kiosk claim nothing.
    package var completeness: [Message] {
        let known = report.completeness
        guard report.provisional else {
            guard known.ofCount > 0 else { return [] }
            return [
                Message(
                    indonesian: "lengkap: \(known.inCount) dari \(known.ofCount) kios masuk",
                    english: "complete: \(known.inCount) of \(known.ofCount) kiosks in"
                )
            ]
        }
        let head = Message(
            indonesian: "BELUM LENGKAP: \(known.inCount) dari \(known.ofCount) kios masuk",
            english: "PROVISIONAL: \(known.inCount) of \(known.ofCount) kiosks in"
        )
        // A kiosk knows of no other: what those recorded is only at HQ.
        guard known.inCount < known.ofCount || known.ofCount == 0 else {
            return [
                head
                    + Message(
                        indonesian: "; catatan kios lain hanya ada di BKPP",
                        english: "; what other kiosks recorded is only at HQ"
                    )
            ]
        }
        return [head] + known.kiosks.filter { !$0.isIn }.map(Self.absence)
    }

    private static func absence(_ kiosk: KioskCompleteness) -> Message {
        var parts: [Message] = []
        if let ceremony = kiosk.openCeremony {
            parts.append(
                Message(indonesian: "upacara \(ceremony) masih dibuka", english: "ceremony \(ceremony) still open")
            )
        }
        if kiosk.missing > 0 {
            parts.append(
                Message(indonesian: "\(kiosk.missing) catatan kurang", english: "\(kiosk.missing) records missing")
            )
        }
        if let seen = kiosk.lastSeen.map({ OperatorTime.message($0) }) {
            parts.append(
                Message(indonesian: "terakhir terlihat \(seen.indonesian)", english: "last seen \(seen.english)")
            )
        } else {
            parts.append(Message(indonesian: "belum pernah terlihat", english: "never seen"))
        }
        return Message(
            indonesian: "  \(kiosk.kiosk): " + parts.map(\.indonesian).joined(separator: "; "),
            english: "  \(kiosk.kiosk): " + parts.map(\.english).joined(separator: "; ")
        )
    }

    private var headline: Message {
        let time = OperatorTime.message(report.asOf)
        return Message(
            indonesian: "Kampanye \(report.campaign), per \(time.indonesian)",
            english: "Campaign \(report.campaign), as of \(time.english)"
        )
    }

    private var counts: Message {
        let counts = report.counts
        let numbers = [
            counts.obligated, counts.attended, counts.pledged, counts.refused, counts.excused, counts.pending,
        ].map(OperatorNumber.message)
        let (id, en) = (numbers.map(\.indonesian), numbers.map(\.english))
        let part = OperatorNumber.percent(counts.pledged, of: counts.obligated)
        let unmatched = report.completeness.unmatched
        let waiting =
            unmatched == 0
            ? Message(indonesian: "", english: "")
            : Message(
                indonesian: "; \(unmatched) nomor tidak terdaftar menunggu dicocokkan",
                english: "; \(unmatched) unmatched inputs wait"
            )
        return Message(
            indonesian: "\(id[0]) wajib: \(id[2]) sudah ikrar (\(part.indonesian)), \(id[3]) menolak, "
                + "\(id[4]) dikecualikan, \(id[5]) belum ikrar; \(id[1]) hadir",
            english: "\(en[0]) obligated: \(en[2]) pledged (\(part.english)), \(en[3]) refused, \(en[4]) excused, "
                + "\(en[5]) pending; \(en[1]) attended"
        ) + waiting
    }

    private func units(in language: Language) -> [String] {
        guard !report.units.isEmpty else { return [] }
        var table = Table(
            [
                (Message(indonesian: "Wajib", english: "Obligated"), .right),
                (Message(indonesian: "Hadir", english: "Attended"), .right),
                (Message(indonesian: "Ikrar", english: "Pledged"), .right),
                (Message(indonesian: "Belum", english: "Pending"), .right),
                (Message(indonesian: "%", english: "%"), .right),
                (Message(indonesian: "Unit", english: "Unit"), .left),
            ],
            in: language
        )
        for unit in report.units {
            let counts = unit.counts
            table.add(
                [counts.obligated, counts.attended, counts.pledged, counts.pending]
                    .map { OperatorNumber.message($0).text(in: language) }
                    + [
                        OperatorNumber.percent(counts.pledged, of: counts.obligated).text(in: language),
                        unit.path.joined(separator: " / "),
                    ]
            )
        }
        return [""] + table.lines
    }

    private func people(in language: Language) -> [String] {
        guard !report.people.isEmpty else { return [] }
        var table = Table(
            [
                (Message(indonesian: "Keadaan", english: "State"), .left),
                (Message(indonesian: "Hadir", english: "Attended"), .left),
                (Message(indonesian: "Nama", english: "Name"), .left),
                (Message(indonesian: "Nomor", english: "Number"), .left),
                (Message(indonesian: "Kategori", english: "Category"), .left),
                (Message(indonesian: "Unit", english: "Unit"), .left),
            ],
            in: language
        )
        for person in report.people {
            let attended =
                person.attended ? Message(indonesian: "ya", english: "yes") : Message(indonesian: "-", english: "-")
            table.add([
                Self.word(person.state).text(in: language), attended.text(in: language), person.name,
                person.identifierMasked, person.category, person.unit,
            ])
        }
        return [""] + table.lines
    }

    private static func word(_ state: StandingState) -> Message {
        switch state {
        case .pledged: Message(indonesian: "sudah ikrar", english: "pledged")
        case .refused: Message(indonesian: "menolak", english: "refused")
        case .excused: Message(indonesian: "dikecualikan", english: "excused")
        case .pending: Message(indonesian: "belum ikrar", english: "pending")
        case .left: Message(indonesian: "sudah keluar", english: "left")
        }
    }
}
