/// What a record about a person counts as.
package enum ActKind: String, CaseIterable, Sendable {
    /// The person was there.
    case attendance
    /// The person signed or refused.
    case pledge
}
