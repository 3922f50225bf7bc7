/// What importing one document did.
package struct HQDocumentImport: Hashable, Sendable {
    /// `campaign`, `ceremony` or `pledge_text`.
    package let kind: String
    /// The id the document gives itself.
    package let id: String
    /// SHA-256 of the document's exact bytes, in lower-case hexadecimal.
    package let sha256Hex: String
    /// Whether these bytes are new; importing the same file again changes nothing.
    package let changed: Bool
}
