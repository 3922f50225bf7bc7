/// What a decoder makes of what a device sent.
package enum Reading: Hashable, Sendable {
    /// A whole code.
    case scan(Scan)
    /// Something that is no code, and asks for an answer.
    case reject(Reject)
}
