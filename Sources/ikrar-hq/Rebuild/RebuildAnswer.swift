import HQStore
import IkrarConsole

/// What `rebuild` found.
struct RebuildAnswer: Encodable {
    /// Entries folded.
    let entries: Int64
    /// Rows that the fold made.
    let rows: Int
    /// Rows that differ.
    let differenceCount: Int
    /// The first of them.
    let differences: [RebuildDifferenceAnswer]
    /// Whether they were replaced.
    let repaired: Bool

    /// The answer for a report.
    init(_ report: RebuildReport) {
        entries = report.entries
        rows = report.rows
        differenceCount = report.differenceCount
        differences = report.differences.map(RebuildDifferenceAnswer.init)
        repaired = report.isRepaired
    }

    /// The same for an operator.
    func lines(in language: Language) -> [String] {
        let numbers = [Int(entries), rows, differenceCount].map(OperatorNumber.message)
        let (id, en) = (numbers.map(\.indonesian), numbers.map(\.english))
        var summary = Message(
            indonesian: "\(id[0]) catatan dihitung ulang menjadi \(id[1]) baris; ",
            english: "\(en[0]) records were folded anew into \(en[1]) rows; "
        )
        if differenceCount == 0 {
            summary = summary + Message(indonesian: "tabel sama persis.", english: "the tables are exactly the same.")
        } else {
            summary = summary + Message(indonesian: "\(id[2]) baris berbeda", english: "\(en[2]) rows differ")
            summary =
                summary
                + (repaired
                    ? Message(indonesian: " dan sudah diganti.", english: " and were replaced.")
                    : Message(indonesian: ". Ganti dengan: --repair", english: ". Replace them with: --repair"))
        }
        return differences.flatMap { $0.lines(in: language) } + [summary.text(in: language)]
    }

    private enum CodingKeys: String, CodingKey {
        case entries, rows, differences, repaired
        case differenceCount = "difference_count"
    }
}

/// One row that differs.
struct RebuildDifferenceAnswer: Encodable {
    /// The table.
    let table: String
    /// Which row.
    let key: String
    /// As it was kept; nil when it was not there.
    let kept: String?
    /// As the log says; nil when there is no such row.
    let folded: String?

    /// The answer for a difference.
    init(_ difference: RebuildDifference) {
        table = difference.table
        key = difference.key
        kept = difference.kept
        folded = difference.folded
    }

    /// The row, then both sides.
    func lines(in language: Language) -> [String] {
        let missing = Message(indonesian: "tidak ada", english: "is not there").text(in: language)
        let words = (
            Message(indonesian: "tersimpan", english: "kept"), Message(indonesian: "menurut log", english: "by the log")
        )
        return [
            "\(table) \(key)",
            "  \(words.0.text(in: language)): \(kept ?? missing)",
            "  \(words.1.text(in: language)): \(folded ?? missing)",
        ]
    }
}
