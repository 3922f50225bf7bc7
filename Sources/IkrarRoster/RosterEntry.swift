/// What became of one row of a roster file.
package enum RosterEntry: Sendable, Equatable {
    /// The row is a person.
    case person(RosterPerson)
    /// The row should be a person but cannot be taken; an officer must look at it.
    case refused(RosterRefusal)
    /// The row is not a person to take, and that is in order.
    case skipped(RosterSkippedRow)
}
