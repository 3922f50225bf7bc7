/// Header fields and content types of the local API.
package enum ControlHeader {
    /// Carries a ``RequestID``: the same value asks for the first answer again and records nothing new.
    package static let idempotencyKey = "Idempotency-Key"
    /// Names the content type of a body.
    package static let contentType = "Content-Type"
    /// Bodies and answers that are JSON.
    package static let json = "application/json"
    /// An answer that is a ``ControlProblem`` (RFC 9457).
    package static let problem = "application/problem+json"
    /// A campaign, ceremony or pledge-text document.
    package static let yaml = "application/yaml"
    /// A roster file as it is on the disk, whatever its encoding.
    package static let octets = "application/octet-stream"
    /// How many records the bundle in this answer's body holds.
    package static let records = "Ikrar-Records"
    /// Server-sent events.
    package static let eventStream = "text/event-stream"
    /// The name of the event that carries a ``ScanAnswer``.
    package static let scanEvent = "scan"
    /// The name of the event that carries a ``ReaderAnswer``: a reader was opened, went away, or was muted.
    package static let readerEvent = "reader"
}
