/// What a person did.
package enum PersonAct: String, CaseIterable, Sendable {
    /// Was there (`attendance`).
    case attended
    /// Signed the pledge (`pledge`).
    case signed
    /// Refused the pledge (`pledge`).
    case refused
}
