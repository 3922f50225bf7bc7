/// Whether a reader reads. Open: a newer daemon may know more.
package struct ReaderAnswerState: RawRepresentable, Codable, Hashable, Sendable {
    /// `snake_case`.
    package let rawValue: String

    /// Any state, known or not.
    package init(rawValue: String) { self.rawValue = rawValue }

    /// It reads.
    package static let open = ReaderAnswerState(rawValue: "open")
    /// There is no such device at present; it is waited for.
    package static let absent = ReaderAnswerState(rawValue: "absent")
    /// It sent too much too fast and is not listened to until it is quiet.
    package static let muted = ReaderAnswerState(rawValue: "muted")
    /// It is there but cannot be read; tried again.
    package static let failed = ReaderAnswerState(rawValue: "failed")
}
