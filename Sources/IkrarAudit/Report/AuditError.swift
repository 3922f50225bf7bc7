/// Why there is no report.
package enum AuditError: Error, Hashable, Sendable {
    /// No unit has this id.
    case unknownUnit(String)
}
