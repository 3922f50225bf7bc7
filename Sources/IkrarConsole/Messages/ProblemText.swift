/// A refusal as sentences: what is wrong, and what to do.
package struct ProblemText: Equatable, Sendable {
    /// What is wrong.
    package let what: Message
    /// What to do; nil where there is nothing.
    package let remedy: Message?

    /// A refusal in both languages.
    package init(_ what: Message, _ remedy: Message? = nil) {
        self.what = what
        self.remedy = remedy
    }
}
