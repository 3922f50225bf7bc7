/// How a reader is.
package struct ReaderStatus: Hashable, Sendable {
    /// Whether it reads.
    package let state: ReaderState
    /// The device it was found at, while there is one.
    package let path: String?
    /// Why it does not read, in technical English.
    package let detail: String?

    /// A status of these values.
    package init(state: ReaderState, path: String? = nil, detail: String? = nil) {
        self.state = state
        self.path = path
        self.detail = detail
    }
}
