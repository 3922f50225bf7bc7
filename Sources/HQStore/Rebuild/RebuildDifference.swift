/// One row that is kept otherwise than the log says.
package struct RebuildDifference: Hashable, Sendable {
    /// The table: `standing`, `unit_count`, `fact`, …
    package let table: String
    /// What the row is about: `campaign=netralitas-2026 person=p-…`.
    package let key: String
    /// The other columns as they are kept; nil when the row is not there.
    package let kept: String?
    /// The other columns as the fold makes them; nil when it makes no such row.
    package let folded: String?
}
