/// A configured reader: an item of ``StatusAnswer/readers`` and the data of a `reader` event. Names no person.
package struct ReaderAnswer: Codable, Equatable, Sendable {
    /// Its name in the configuration.
    package let name: String
    /// `keyboard`, `serial` or `fifo`.
    package let kind: String
    /// Whether it reads.
    package let state: ReaderAnswerState
    /// The device it was found at.
    package let path: String?
    /// Why it does not read, in technical English.
    package let detail: String?

    /// An answer of these values.
    package init(name: String, kind: String, state: ReaderAnswerState, path: String? = nil, detail: String? = nil) {
        self.name = name
        self.kind = kind
        self.state = state
        self.path = path
        self.detail = detail
    }
}
