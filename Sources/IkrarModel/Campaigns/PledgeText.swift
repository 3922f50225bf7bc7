/// The words that are pledged. A text is never edited: another wording is another file with another hash.
package struct PledgeText: Hashable, Sendable {
    /// The text's id, e.g. `contoh-ikrar-4-butir`.
    package let id: String
    /// The heading.
    package let title: String
    /// What is said before the points.
    package let opening: String
    /// The points in order; at least one.
    package let points: [String]
    /// What is said after the points.
    package let closing: String
    /// Where the wording comes from.
    package let source: String
    /// BCP 47 tag of the language, `id` for Indonesian.
    package let language: String
    /// Whether it is only a sample. Programs mark a sample wherever they show it.
    package let isSample: Bool

    /// A text as given; documents are checked where they are read.
    package init(
        id: String,
        title: String,
        opening: String,
        points: [String],
        closing: String,
        source: String,
        language: String,
        isSample: Bool
    ) {
        self.id = id
        self.title = title
        self.opening = opening
        self.points = points
        self.closing = closing
        self.source = source
        self.language = language
        self.isSample = isSample
    }
}
