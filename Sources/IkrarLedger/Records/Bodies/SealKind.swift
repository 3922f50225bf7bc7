/// What a seal marks.
package enum SealKind: String, CaseIterable, Sendable {
    /// The ceremony begins.
    case open
    /// The ceremony is over.
    case close
}
