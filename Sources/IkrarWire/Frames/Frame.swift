package import IkrarLedger

/// One element of a pushed batch, and of a bundle.
///
/// On the wire: `note <length>` LF and that many bytes; `opening <length>` LF and that many bytes; or
/// `withheld <seq> <leaf hash>` LF. Openings stand behind the note that commits to them.
package enum Frame: Hashable, Sendable {
    /// A whole signed note of a record.
    case note([UInt8])
    /// An opening of the note before it.
    case opening([UInt8])
    /// The signer keeps its note `seq` back; the chain goes on from `leaf`, and the note may come later.
    case withheld(seq: UInt64, leaf: Hash32)

    /// Appends the frame's bytes to `body`.
    package func append(to body: inout [UInt8]) {
        switch self {
        case .note(let bytes): Frame.append(.note, bytes, to: &body)
        case .opening(let bytes): Frame.append(.opening, bytes, to: &body)
        case .withheld(let seq, let leaf):
            body.append(contentsOf: "\(Keyword.withheld.rawValue) \(seq) \(leaf.base64)\n".utf8)
        }
    }

    /// The bytes of `frames`, one behind the other.
    package static func encode(_ frames: some Sequence<Frame>) -> [UInt8] {
        var body: [UInt8] = []
        for frame in frames { frame.append(to: &body) }
        return body
    }

    /// How many bytes the frame takes in a body.
    package var encodedBytes: Int {
        switch self {
        case .note(let bytes): Frame.encodedBytes(.note, bytes.count)
        case .opening(let bytes): Frame.encodedBytes(.opening, bytes.count)
        case .withheld(let seq, let leaf):
            Keyword.withheld.rawValue.utf8.count + " \(seq) \(leaf.base64)\n".utf8.count
        }
    }

    /// The first word of a frame.
    enum Keyword: String {
        case note
        case opening
        case withheld
    }

    private static func append(_ keyword: Keyword, _ bytes: [UInt8], to body: inout [UInt8]) {
        body.append(contentsOf: "\(keyword.rawValue) \(bytes.count)\n".utf8)
        body.append(contentsOf: bytes)
    }

    private static func encodedBytes(_ keyword: Keyword, _ count: Int) -> Int {
        keyword.rawValue.utf8.count + 1 + String(count).utf8.count + 1 + count
    }
}
