/// What a caller may do; each role may do all that the ones below it may.
package enum Role: Int, Comparable, Sendable {
    /// Any local user: the status, which names nobody.
    case visitor
    /// Staff at the table: scan, find, void own records, open and close ceremonies, read reports.
    case `operator`
    /// Everything, also rosters, documents, enrolment and metrics.
    case admin

    /// In order of power.
    package static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
}
