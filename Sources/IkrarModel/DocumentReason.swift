/// Why a document is refused, as values that a program can put into any language.
package struct DocumentReason: Equatable, Sendable {
    /// The stable word for what is wrong, such as `unknown_key`.
    package var code: String
    /// Where it stands, like `legal_basis[2].date`; empty for the document itself.
    package var path: String
    /// Counted from 1; nil when the whole file is meant.
    package var line: Int?
    /// The key, word, id or date that stands there.
    package var found: String?
    /// The nearest word that would be right.
    package var nearest: String?
    /// What may stand there instead.
    package var allowed: [String]
    /// How many bytes or entries there are.
    package var count: Int?
    /// The most there may be.
    package var limit: Int?

    /// A reason of these values.
    package init(
        code: String,
        path: String = "",
        line: Int? = nil,
        found: String? = nil,
        nearest: String? = nil,
        allowed: [String] = [],
        count: Int? = nil,
        limit: Int? = nil
    ) {
        self.code = code
        self.path = path
        self.line = line
        self.found = found
        self.nearest = nearest
        self.allowed = allowed
        self.count = count
        self.limit = limit
    }
}
