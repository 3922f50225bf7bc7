/// A line of `ikrar scanner decode`: one of the two.
struct ReadingAnswer: Encodable {
    /// The text of a code.
    let scan: String?
    /// Why there is none: a `Reject`'s word.
    let reject: String?
}
