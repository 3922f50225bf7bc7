/// What an import does or has done, for an operator.
struct RosterReport {
    private let answer: RosterAnswer

    init(_ answer: RosterAnswer) {
        self.answer = answer
    }

    /// The counts, whose employment ends, and the rows that are not taken.
    func lines(in language: Language) -> [String] {
        [headline.text(in: language)] + ended(in: language) + refused(in: language)
    }

    private var headline: Message {
        let numbers = [
            answer.new, answer.changed, answer.ended, answer.unchanged, answer.refusedCount, answer.conflicts,
            answer.units,
        ].map(OperatorNumber.message)
        let (id, en) = (numbers.map(\.indonesian), numbers.map(\.english))
        let head =
            answer.committed
            ? Message(indonesian: "Diimpor: ", english: "Imported: ")
            : Message(indonesian: "Pratinjau: ", english: "Preview: ")
        return head
            + Message(
                indonesian: "\(id[0]) baru, \(id[1]) berubah, \(id[2]) berakhir, \(id[3]) tetap, \(id[4]) ditolak, "
                    + "\(id[5]) bertentangan; \(id[6]) unit",
                english: "\(en[0]) new, \(en[1]) changed, \(en[2]) ended, \(en[3]) unchanged, \(en[4]) refused, "
                    + "\(en[5]) conflicts; \(en[6]) units"
            )
    }

    private func ended(in language: Language) -> [String] {
        guard !answer.endedSample.isEmpty else { return [] }
        let head = Message(
            indonesian: "  Kepegawaian berakhir (tidak ada di berkas), antara lain:",
            english: "  Employment ends (missing from the file), among them:"
        )
        return [head.text(in: language)]
            + answer.endedSample.map { "    \($0.name) (\($0.identifierMasked)), \($0.unit)" }
    }

    private func refused(in language: Language) -> [String] {
        let rows = answer.refused.map { refusal in
            let place = Message(indonesian: "  baris \(refusal.row)", english: "  row \(refusal.row)")
            let column = refusal.column.map { ", \($0)" } ?? ""
            let detail = refusal.detail.isEmpty ? "" : " (\(refusal.detail))"
            return "\(place.text(in: language))\(column): \(refusal.reason)\(detail)"
        }
        let more = answer.refusedCount - answer.refused.count
        guard more > 0 else { return rows }
        return rows + [
            Message(indonesian: "  dan \(more) baris lagi", english: "  and \(more) more rows").text(in: language)
        ]
    }
}
