/// What a problem is about, as values, so that the command can say it in the operator's language.
package struct ProblemReason: Codable, Equatable, Sendable {
    /// What is wrong, more narrowly than the problem's code: `unknown_key`, `excel_damage`, …
    package var code: String
    /// Where in a document, like `legal_basis[2].date`.
    package var path: String?
    /// The line of a document, or the row of a roster, from 1.
    package var line: Int?
    /// The key, word, id or date that is meant.
    package var found: String?
    /// The nearest word that would be right.
    package var nearest: String?
    /// What may stand there instead; the groups that are permitted; the columns or units that a roster misses.
    package var allowed: [String]?
    /// How many bytes or entries there are.
    package var count: Int?
    /// The most there may be.
    package var limit: Int?

    /// A reason of these values.
    package init(
        code: String,
        path: String? = nil,
        line: Int? = nil,
        found: String? = nil,
        nearest: String? = nil,
        allowed: [String]? = nil,
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
