/// When and where a person was recorded first.
package struct FirstRecordAnswer: Codable, Equatable, Sendable {
    /// RFC 3339 with the offset of the site.
    package let time: String
    /// The signer's name.
    package let kiosk: String

    /// An answer of these values.
    package init(time: String, kiosk: String) {
        self.time = time
        self.kiosk = kiosk
    }
}
