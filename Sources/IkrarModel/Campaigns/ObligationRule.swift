/// Who must pledge: a choice of categories and unit subtrees, as the roster stood on one day.
package struct ObligationRule: Hashable, Sendable {
    /// The categories obligated; nil means all.
    package let categories: [Category]?
    /// Roots of the unit subtrees obligated; nil means all units.
    package let units: [String]?
    /// The day whose roster is the denominator.
    package let asOf: CivilDate

    /// A rule as given.
    package init(categories: [Category]? = nil, units: [String]? = nil, asOf: CivilDate) {
        self.categories = categories
        self.units = units
        self.asOf = asOf
    }

    /// Whether a person of this category in this unit is obligated.
    package func includes(category: Category, unitID: String, in tree: UnitTree) -> Bool {
        if let categories, !categories.contains(category) { return false }
        guard let units else { return true }
        return units.contains { tree.contains(unitID, in: $0) }
    }
}
