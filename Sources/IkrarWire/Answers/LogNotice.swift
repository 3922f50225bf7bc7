/// A record of HQ's registrar that the kiosk has to act on: one log key takes over from another, or an opening was erased.
/// The kiosk does so once the log's tiles prove that the record is in the log.
package struct LogNotice: Codable, Hashable, Sendable {
    /// Where HQ says the record stands in its log.
    package let index: UInt64
    /// The whole signed note, in base64.
    package let note: String

    /// A notice of these parts.
    package init(index: UInt64, note: String) {
        self.index = index
        self.note = note
    }
}
