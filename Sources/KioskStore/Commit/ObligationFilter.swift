import IkrarModel

/// A campaign's ``ObligationRule`` prepared for rows of the person table.
struct ObligationFilter: Sendable {
    /// Categories obligated; `nil` means all.
    let categories: Set<String>?
    /// Rows of the units obligated, those below included; `nil` means all.
    let units: Set<Int64>?
    /// The day whose roster counts, as ISO text.
    let asOf: String

    /// Whether a person with these values is obligated. Whoever had left before the day is not.
    func includes(category: String, unit: Int64, endedOn: String?) -> Bool {
        if let categories, !categories.contains(category) { return false }
        if let units, !units.contains(unit) { return false }
        // ISO dates order as text.
        if let endedOn, endedOn <= asOf { return false }
        return true
    }
}
