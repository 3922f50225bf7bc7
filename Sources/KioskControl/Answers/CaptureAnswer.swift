/// The answer to `POST /v1/captures`: what a reader read. It was not recorded.
package struct CaptureAnswer: Codable, Equatable, Sendable {
    /// The reader's name.
    package let reader: String
    /// The code, when it was whole.
    package let text: String?
    /// The AIM identifier the scanner put before it, such as `]C1`.
    package let symbology: String?
    /// Why there is no code: `lost_events`, `too_long`, …
    package let reject: String?

    /// An answer of these values.
    package init(reader: String, text: String? = nil, symbology: String? = nil, reject: String? = nil) {
        self.reader = reader
        self.text = text
        self.symbology = symbology
        self.reject = reject
    }
}
