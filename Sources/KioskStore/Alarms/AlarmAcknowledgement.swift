package import IkrarLedger

/// That somebody has taken note of an alarm. The evidence stays; the alarm only no longer calls.
package struct AlarmAcknowledgement: Hashable, Sendable {
    /// When, by the kiosk's clock.
    package let time: RecordTime
    /// The operating-system user who did.
    package let officer: Officer
    /// Why it may rest, in their words.
    package let reason: String

    /// The longest reason, in bytes: a sentence with the number of a letter.
    package static let reasonBytesMax = 1024

    /// An acknowledgement of these parts.
    package init(time: RecordTime, officer: Officer, reason: String) {
        self.time = time
        self.officer = officer
        self.reason = reason
    }
}
