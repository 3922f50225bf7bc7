/// A pledge text by id and by the SHA-256 of its file's exact bytes, which freezes it.
package struct PledgeTextReference: Hashable, Sendable {
    /// The text's id.
    package let id: String
    /// 64 lower-case hexadecimal digits.
    package let sha256Hex: String

    /// A reference as given; documents are checked where they are read.
    package init(id: String, sha256Hex: String) {
        self.id = id
        self.sha256Hex = sha256Hex
    }
}
