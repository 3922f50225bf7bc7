/// The answer to `POST /v1/voids`.
package struct VoidAnswer: Codable, Equatable, Sendable {
    /// The `void` record.
    package let record: RecordAnswer
    /// The leaf hash of the record that counts no more.
    package let leaf: String

    /// An answer of these values.
    package init(record: RecordAnswer, leaf: String) {
        self.record = record
        self.leaf = leaf
    }
}
