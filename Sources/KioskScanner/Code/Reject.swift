/// Why something was read from a device that is no scan. The raw value is the word of JSON.
package enum Reject: String, CaseIterable, Hashable, Sendable {
    /// The kernel lost events of the device (`SYN_DROPPED`), so the code has a hole somewhere: scan again.
    case lostEvents = "lost_events"
    /// The code is longer than ``CodeFormat/bytesMax``.
    case tooLong = "too_long"
    /// The code is no text: not UTF-8, or a character that does not exist.
    case notText = "not_text"
    /// A code began but nothing ended it: the device is not set to send the suffix that was configured.
    case noTerminator = "no_terminator"
}
