/// Why a body is not a sequence of frames. `offset` is where the frame begins, in bytes.
package enum FrameError: Error, Hashable, Sendable {
    /// The body ends inside a frame.
    case truncated(offset: Int)
    /// The frame's first line is none of the three; `expected` says what would be.
    case malformed(offset: Int, expected: String)
    /// The note or opening is longer than such texts may be.
    case tooLong(offset: Int, bytes: UInt64, limit: Int)
    /// An opening without a note before it, or one more than a note has.
    case misplacedOpening(offset: Int)
    /// More notes, sent or withheld, than a batch may hold.
    case tooManyRecords(offset: Int, limit: Int)
    /// The body is longer than any may be.
    case bodyTooLarge(bytes: Int, limit: Int)
}

extension FrameError: CustomStringConvertible {
    /// An English sentence without a full stop.
    package var description: String {
        switch self {
        case .truncated(let offset): "the body ends inside the frame at byte \(offset)"
        case .malformed(let offset, let expected): "frame at byte \(offset): expected \(expected)"
        case .tooLong(let offset, let bytes, let limit):
            "frame at byte \(offset): \(bytes) bytes where at most \(limit) are allowed"
        case .misplacedOpening(let offset): "frame at byte \(offset): an opening without a note that wants it"
        case .tooManyRecords(let offset, let limit): "frame at byte \(offset): more than \(limit) records"
        case .bodyTooLarge(let bytes, let limit): "a body of \(bytes) bytes where at most \(limit) are allowed"
        }
    }
}
