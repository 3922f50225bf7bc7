/// Whether a reader reads. The raw value is the word of JSON.
package enum ReaderState: String, CaseIterable, Sendable {
    /// It reads.
    case open
    /// There is no such device at present; it is waited for.
    case absent
    /// It sent too much too fast and is not listened to until it is quiet.
    case muted
    /// It is there but cannot be read; tried again.
    case failed
}
