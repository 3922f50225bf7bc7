package import IkrarLedger

/// What importing a document did.
package struct DocumentImport: Hashable, Sendable {
    /// What the document defines.
    package let kind: DefineKind
    /// The id in it.
    package let id: String
    /// SHA-256 of its exact bytes, 64 lower-case hexadecimal digits.
    package let sha256Hex: String
    /// Whether it differs from the one in force before; if so a `define` record was written.
    package let changed: Bool

    /// An import of these parts.
    package init(kind: DefineKind, id: String, sha256Hex: String, changed: Bool) {
        self.kind = kind
        self.id = id
        self.sha256Hex = sha256Hex
        self.changed = changed
    }
}
