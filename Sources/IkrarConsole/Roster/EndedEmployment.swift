/// Somebody who is on the roster and not in the file.
package struct EndedEmployment: Equatable, Sendable {
    private let name: String
    private let identifierMasked: String
    private let unit: String

    /// The name, at most the last four digits of the identifier, and the unit.
    package init(name: String, identifierMasked: String, unit: String) {
        self.name = name
        self.identifierMasked = identifierMasked
        self.unit = unit
    }

    /// Who it is, indented below a headline.
    package var line: String { "    \(name) (\(identifierMasked)), \(unit)" }
}
