/// What a reader tells.
package enum ReaderEvent: Hashable, Sendable {
    /// It read a code, or something that is none.
    case reading(Reading)
    /// It is now so.
    case status(ReaderStatus)
}
