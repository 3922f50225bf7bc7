/// Where in a document something stands.
package struct DocumentPlace: Hashable, Sendable {
    /// Like `legal_basis[2].date`; empty for the document itself.
    package let path: String
    /// Counted from 1; nil when the parser did not say.
    package let line: Int?

    /// A place as read.
    package init(path: String, line: Int?) {
        self.path = path
        self.line = line
    }
}

extension DocumentPlace: CustomStringConvertible {
    /// `line 12, legal_basis[2].date`.
    package var description: String {
        [line.map { "line \($0)" }, path.isEmpty ? nil : path].compactMap(\.self).joined(separator: ", ")
    }
}
