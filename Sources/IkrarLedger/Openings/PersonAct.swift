/// What a person did, or is let off.
package enum PersonAct: String, CaseIterable, Sendable {
    /// Was there (`attendance`).
    case attended
    /// Signed the pledge (`pledge`).
    case signed
    /// Refused the pledge (`pledge`).
    case refused
    /// Need not pledge for now (`excuse`).
    case excused
}
