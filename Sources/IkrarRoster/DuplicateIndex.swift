import IkrarModel

/// Remembers every identifier of a file in some 40 bytes each, and decides what a second row of the same person means.
struct DuplicateIndex {
    /// What to do with a row.
    enum Verdict: Equatable {
        case new
        case replaces(row: Int)
        case skip(RosterSkippedRow.Kind)
        case conflict(withRow: Int)
    }

    private struct Seen {
        var row: Int32
        var positionSince: Int32
        var unit: Int32
        var name: UInt64
    }

    private var seen: [UInt64: Seen] = [:]

    /// Judges a row and remembers it, if it counts.
    /// - Parameters:
    ///   - unit: the number of the row's unit in this file.
    ///   - name: the person's name; degrees and spelling of case and punctuation make no difference.
    ///   - positionSince: TMT JABATAN, `nil` when unknown.
    mutating func judge(
        _ identifiers: [Identifier],
        row: Int,
        unit: Int,
        name: String,
        positionSince: CivilDate?
    ) -> Verdict {
        let keys = identifiers.map(Self.key)
        let now = Seen(
            row: Int32(clamping: row),
            positionSince: positionSince.map { Int32(clamping: $0.daysSince1970) } ?? .min,
            unit: Int32(clamping: unit),
            name: Folding.hash(Folding.foldedBytes(name.utf8.prefix { $0 != .comma }))
        )
        let earlier = keys.compactMap { seen[$0] }
        guard let first = earlier.first else {
            for key in keys { seen[key] = now }
            return .new
        }
        let row = Int(first.row)
        // Two numbers of one row that belong to two earlier rows: three rows claim to be one person.
        if earlier.contains(where: { $0.row != first.row || $0.name != now.name }) { return .conflict(withRow: row) }
        let datesTell =
            now.positionSince != .min && first.positionSince != .min && now.positionSince != first.positionSince
        if datesTell, now.positionSince > first.positionSince {
            for key in keys { seen[key] = now }
            return .replaces(row: row)
        }
        if datesTell { return .skip(.olderPosition(thanRow: row)) }
        return now.unit == first.unit ? .skip(.duplicate(ofRow: row)) : .conflict(withRow: row)
    }

    /// Up to 18 digits need less than 60 bits; the length above them keeps leading zeros apart.
    private static func key(_ identifier: Identifier) -> UInt64 {
        let digits = identifier.digits.utf8
        let value = digits.reduce(UInt64(0)) { $0 &* 10 &+ UInt64($1 &- 0x30) }
        return value | UInt64(digits.count & 0xF) << 60
    }
}
