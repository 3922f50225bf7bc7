/// Decides what each row of a roster changes, in the order of the file; remembers only who was named and by which row.
struct RosterPlan {
    /// What becomes of one row.
    struct Decision: Sendable, Equatable {
        /// The row in the file.
        let row: Int
        /// What it is to the store.
        let change: RosterChange
        /// The person it is about; nil for a new one and for a conflict.
        var person: Int64?
        /// The row it contradicts; itself when that is not one row.
        var conflictsWith: Int?
    }

    private var named: [Int64: Int] = [:]
    /// The rows of new people by their identifiers as numbers, which are smaller than texts.
    private var newcomers: [UInt64: Int] = [:]

    /// Decides about the next rows.
    mutating func decide(_ findings: [RosterComparison.Finding]) -> [Decision] { findings.map { decide($0) } }

    /// Those of `people` whom no row names.
    func unnamed(_ people: [Int64]) -> [Int64] { people.filter { named[$0] == nil } }

    private mutating func decide(_ finding: RosterComparison.Finding) -> Decision {
        let row = finding.row
        guard let person = finding.people.first else { return decideNew(finding) }
        guard finding.people.count == 1 else { return Decision(row: row, change: .conflict, conflictsWith: row) }
        if let other = named[person] { return Decision(row: row, change: .conflict, conflictsWith: other) }
        named[person] = row
        return Decision(row: row, change: finding.isSame ? .unchanged : .changed, person: person)
    }

    private mutating func decideNew(_ finding: RosterComparison.Finding) -> Decision {
        // A digit in front keeps leading zeros; identifiers have 18 digits at most, which fits.
        let numbers = finding.digits.compactMap { UInt64("1" + $0) }
        if let known = numbers.first(where: { newcomers[$0] != nil }), let other = newcomers[known] {
            return Decision(row: finding.row, change: .conflict, conflictsWith: other)
        }
        for number in numbers { newcomers[number] = finding.row }
        return Decision(row: finding.row, change: .new)
    }
}
