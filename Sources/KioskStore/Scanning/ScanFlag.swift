/// What is odd about a record that was made all the same; the raw value is the word of JSON.
package enum ScanFlag: String, CaseIterable, Hashable, Sendable {
    /// The campaign does not oblige this person.
    case notObligated = "not_obligated"
    /// The identifier breaks its published layout, but the roster holds exactly it.
    case oddStructure = "odd_structure"
    /// The person's employment has ended.
    case employmentEnded = "employment_ended"
    /// Signed off on the ceremony's day after the time for late sign-offs.
    case late
    /// Signed off on a day for making the ceremony up.
    case makeUp = "make_up"
    /// Signed off on a day the ceremony's rule does not name.
    case outsideCeremony = "outside_ceremony"
}
