/// What a row of a staged roster is to the store; the words are those of `staged_person.change`.
enum RosterChange: String, Sendable {
    /// Someone not known yet.
    case new
    /// Someone known whose data differ.
    case changed
    /// Someone known, with the same data.
    case unchanged
    /// The row's identifiers belong to several people, or to one that another row already named.
    case conflict
}
