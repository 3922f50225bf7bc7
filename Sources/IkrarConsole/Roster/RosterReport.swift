/// What an import does or has done, for an operator.
package struct RosterReport: Equatable, Sendable {
    private let counts: RosterCounts
    private let endedSample: [EndedEmployment]
    private let refused: [RefusedRow]
    private let isCommitted: Bool

    /// The report of a preview, or of what is done when `isCommitted`. `endedSample` holds some of those whose
    /// employment ends, `refused` the first rows that are not taken.
    package init(
        counts: RosterCounts,
        endedSample: [EndedEmployment],
        refused: [RefusedRow],
        isCommitted: Bool
    ) {
        self.counts = counts
        self.endedSample = endedSample
        self.refused = refused
        self.isCommitted = isCommitted
    }

    /// The counts, whose employment ends, and the rows that are not taken.
    package func lines(in language: Language) -> [String] {
        [headline.text(in: language)] + ended(in: language) + refused(in: language)
    }

    private var headline: Message {
        let head =
            isCommitted
            ? Message(indonesian: "Diimpor: ", english: "Imported: ")
            : Message(indonesian: "Pratinjau: ", english: "Preview: ")
        return head + counts.sentence
    }

    private func ended(in language: Language) -> [String] {
        guard !endedSample.isEmpty else { return [] }
        let head = Message(
            indonesian: "  Kepegawaian berakhir (tidak ada di berkas), antara lain:",
            english: "  Employment ends (missing from the file), among them:"
        )
        return [head.text(in: language)] + endedSample.map(\.line)
    }

    private func refused(in language: Language) -> [String] {
        let rows = refused.map { $0.sentence.text(in: language) }
        let more = counts.refused - refused.count
        guard more > 0 else { return rows }
        return rows + [
            Message(indonesian: "  dan \(more) baris lagi", english: "  and \(more) more rows").text(in: language)
        ]
    }
}
