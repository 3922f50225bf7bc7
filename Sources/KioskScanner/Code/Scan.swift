/// One code, whole, as the device was meant to send it.
package struct Scan: Hashable, Sendable {
    /// The code without prefix, suffix, terminator and AIM identifier. Never empty; may hold control characters, such as the
    /// GS (U+001D) between the fields of a GS1 code.
    package let text: String
    /// What the scanner said it read, when it did.
    package let symbology: AIMIdentifier?
    /// When the first character came, by the clock of the decoder's times.
    package let began: Microseconds
    /// When the last character or its terminator came.
    package let ended: Microseconds

    /// A scan of these values.
    package init(text: String, symbology: AIMIdentifier? = nil, began: Microseconds = 0, ended: Microseconds = 0) {
        self.text = text
        self.symbology = symbology
        self.began = began
        self.ended = ended
    }
}
