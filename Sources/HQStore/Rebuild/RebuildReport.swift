/// What folding the log anew found.
package struct RebuildReport: Sendable {
    /// Entries of the log that were folded.
    package let entries: Int64
    /// Rows that the fold made.
    package let rows: Int
    /// Rows that are kept otherwise than the fold makes them, or on one side only.
    package let differenceCount: Int
    /// The first of them, table by table, at most `HQLimit.listedDifferencesMax` of each.
    package let differences: [RebuildDifference]
    /// Whether the kept rows were replaced by those of the fold.
    package let isRepaired: Bool
}
