/// A checkpoint kept from earlier: from a receipt, a witness, a newspaper.
package struct NamedCheckpoint: Hashable, Sendable {
    /// What findings call it, such as its file's name.
    package let name: String
    /// The signed note.
    package let bytes: [UInt8]

    /// A checkpoint of these parts, which need not be one: that is found out.
    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
