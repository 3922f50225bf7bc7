package import IkrarModel

/// Who has pledged and who has not, as of one moment. Its JSON is the documented shape of `audit --json`.
package struct AuditReport: Codable, Hashable, Sendable {
    /// RFC 3339 time at which it was read.
    package let asOf: String
    /// The campaign's id.
    package let campaign: String
    /// Whether records may still be missing: the figures may only be called final when this is false.
    package let provisional: Bool
    /// All obligated people of the scope.
    package let counts: StandingCounts
    /// Which kiosks are in.
    package let completeness: Completeness
    /// Units with obligated people, in tree order; their counts add up to `counts`.
    package let units: [AuditUnit]
    /// The people, by unit in tree order, then by name.
    package let people: [AuditPerson]

    /// Counts people who are obligated, in all units or in the subtree of one.
    ///
    /// - `people`: obligated people only (`ObligationRule.includes`), in any order.
    /// - `isProvisional`: what the caller knows beyond completeness: an enrolled kiosk sees only its own records.
    package init(
        asOf: String,
        campaign: String,
        people: [AuditPerson],
        tree: UnitTree,
        completeness: Completeness,
        isProvisional: Bool = false,
        unit: String? = nil
    ) throws(AuditError) {
        if let unit, tree.unit(unit) == nil { throw .unknownUnit(unit) }
        let listing = UnitListing(tree, subtree: unit)
        let lines = listing.sorted(people)
        var units: [AuditUnit] = []
        var total = StandingCounts()
        var start = lines.startIndex
        while start < lines.endIndex {
            let id = lines[start].unitID
            let end = lines[start...].firstIndex { $0.unitID != id } ?? lines.endIndex
            var counts = StandingCounts()
            for person in lines[start..<end] {
                counts.add(person.state, attended: person.attended)
                total.add(person.state, attended: person.attended)
            }
            units.append(
                AuditUnit(id: id, name: tree.unit(id)?.name ?? "", path: tree.path(of: id), counts: counts)
            )
            start = end
        }
        self.init(
            asOf: asOf,
            campaign: campaign,
            provisional: isProvisional || !completeness.isComplete,
            counts: total,
            completeness: completeness,
            units: units,
            people: lines
        )
    }

    /// A report from parts, as a store that keeps its counts has them.
    package init(
        asOf: String,
        campaign: String,
        provisional: Bool,
        counts: StandingCounts,
        completeness: Completeness,
        units: [AuditUnit],
        people: [AuditPerson]
    ) {
        self.asOf = asOf
        self.campaign = campaign
        self.provisional = provisional
        self.counts = counts
        self.completeness = completeness
        self.units = units
        self.people = people
    }

    /// The same report listing only people in this state. Counts stay those of the whole scope; nil lists everyone.
    package func listing(only state: StandingState?) -> AuditReport {
        guard let state else { return self }
        return AuditReport(
            asOf: asOf,
            campaign: campaign,
            provisional: provisional,
            counts: counts,
            completeness: completeness,
            units: units,
            people: people.filter { $0.state == state }
        )
    }

    private enum CodingKeys: String, CodingKey {
        case asOf = "as_of"
        case campaign, provisional, counts, completeness, units, people
    }
}
