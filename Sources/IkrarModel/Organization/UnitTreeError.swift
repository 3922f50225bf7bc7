/// Why units form no tree; each case names the units to look at.
package enum UnitTreeError: Error, Hashable, Sendable {
    /// Two units carry one id.
    case duplicateID(id: String, names: [String])
    /// A unit names a parent that is not there.
    case orphan(id: String, name: String, missingParentID: String)
    /// Following parents from the first of these units leads back to it.
    case cycle([Unit])
    /// A unit lies deeper than any organisation does.
    case tooDeep(id: String, name: String, limit: Int)
}

extension UnitTreeError: CustomStringConvertible {
    /// The stable word for this error in JSON, logs and message catalogues.
    package var code: String {
        switch self {
        case .duplicateID: "unit_duplicate"
        case .orphan: "unit_orphan"
        case .cycle: "unit_cycle"
        case .tooDeep: "unit_too_deep"
        }
    }

    /// The units that are meant, each as `name (id)`, for whoever says it in a person's language.
    package var words: [String] {
        switch self {
        case .duplicateID(let id, let names): names.map { "\($0) (\(id))" }
        case .orphan(let id, let name, let missing): ["\(name) (\(id))", missing]
        case .cycle(let units): units.map { "\($0.name) (\($0.id))" }
        case .tooDeep(let id, let name, _): ["\(name) (\(id))"]
        }
    }

    /// What is wrong, in English; programs translate by case.
    package var description: String {
        switch self {
        case .duplicateID(let id, let names):
            "unit id “\(id)” is used by " + names.map { "“\($0)”" }.joined(separator: " and ")
        case .orphan(let id, let name, let missing):
            "unit “\(name)” (\(id)) belongs to unit \(missing), which does not exist"
        case .cycle(let units):
            "units belong to each other in a circle: "
                + (units + units.prefix(1)).map { "“\($0.name)” (\($0.id))" }.joined(separator: " → ")
        case .tooDeep(let id, let name, let limit):
            "unit “\(name)” (\(id)) lies deeper than \(limit) levels"
        }
    }
}
