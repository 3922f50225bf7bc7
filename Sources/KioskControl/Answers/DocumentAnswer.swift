/// The answer to `POST /v1/documents`.
package struct DocumentAnswer: Codable, Equatable, Sendable {
    /// `campaign`, `ceremony` or `pledge_text`.
    package let kind: String
    /// The document's own id.
    package let id: String
    /// SHA-256 of the exact bytes, 64 hexadecimal digits.
    package let sha256: String
    /// Whether it was new or other than before, and so a `define` record was written.
    package let changed: Bool

    /// An answer of these values.
    package init(kind: String, id: String, sha256: String, changed: Bool) {
        self.kind = kind
        self.id = id
        self.sha256 = sha256
        self.changed = changed
    }
}
