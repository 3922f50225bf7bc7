/// Where a person stands in a campaign; the raw value is the word of database and JSON.
package enum StandingState: String, CaseIterable, Codable, Hashable, Sendable {
    /// Has signed.
    case pledged
    /// Has declined.
    case refused
    /// Need not pledge, for a stated reason and time.
    case excused
    /// Has not pledged yet (belum ikrar). Never a violation.
    case pending
    /// Was obligated and is employed no more.
    case left
}
