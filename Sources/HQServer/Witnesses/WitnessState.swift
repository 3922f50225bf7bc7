/// How a witness answered last.
package enum WitnessState: String, Codable, Sendable {
    /// Not asked yet.
    case unasked
    /// It cosigned.
    case cosigned
    /// No answer: no connection, too slow, or not HTTP.
    case unreachable
    /// It answered that it cannot answer now (429, 5xx).
    case busy
    /// It does not accept the log's signature (403): it knows another key of this log.
    case untrusted
    /// It does not watch this log (404).
    case unknownLog = "unknown_log"
    /// It found the checkpoint inconsistent with what it cosigned (422): an alarm.
    case inconsistent
    /// It cosigned a larger tree than this HQ has: HQ's data is an older copy, or its key is in use elsewhere. An alarm.
    case ahead
    /// Its answer is not one of the protocol, or its cosignature is false.
    case invalid

    /// Whether somebody must look into it at once: one side has another history than the other.
    package var isAlarm: Bool { self == .inconsistent || self == .ahead }
}
