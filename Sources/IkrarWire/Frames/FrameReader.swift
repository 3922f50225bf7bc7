import IkrarLedger

/// Takes a body apart into frames, strictly and within limits. Every body either reads to its last byte or fails.
///
/// Whether a note is a record, and an opening one of its openings, is for the reader of the frames to find out.
package struct FrameReader: Sendable {
    private let body: [UInt8]
    private var position = 0
    private var records = 0
    /// Openings the note before may still have; `nil` when there is no note before.
    private var openingsLeft: Int?

    /// The longest first line: `withheld`, 19 digits, a hash, two spaces.
    private static let lineBytesMax = 8 + 1 + 19 + 1 + 44

    /// Reads `body`. Throws ``FrameError/bodyTooLarge(bytes:limit:)`` beyond ``WireProtocol/Limit/bodyBytesMax``.
    package init(_ body: [UInt8]) throws(FrameError) {
        guard body.count <= WireProtocol.Limit.bodyBytesMax else {
            throw .bodyTooLarge(bytes: body.count, limit: WireProtocol.Limit.bodyBytesMax)
        }
        self.body = body
    }

    /// All frames of `body`, in order.
    package static func frames(in body: [UInt8]) throws(FrameError) -> [Frame] {
        var reader = try FrameReader(body)
        var frames: [Frame] = []
        while let frame = try reader.next() { frames.append(frame) }
        return frames
    }

    /// The next frame; `nil` when the body is read to its end. After an error the reader is of no more use.
    package mutating func next() throws(FrameError) -> Frame? {
        guard position < body.count else { return nil }
        let start = position
        let words = try line().split(separator: 0x20, omittingEmptySubsequences: false)
        switch (Frame.Keyword(rawValue: String(decoding: words[0], as: UTF8.self)), words.count) {
        case (.note, 2):
            try countRecord(at: start)
            openingsLeft = WireProtocol.Limit.openingsPerNoteMax
            return .note(try payload(length: words[1], limit: Record.maximumNoteBytes, frame: start))
        case (.opening, 2):
            guard let left = openingsLeft, left > 0 else { throw .misplacedOpening(offset: start) }
            openingsLeft = left - 1
            return .opening(try payload(length: words[1], limit: Opening.maximumBytes, frame: start))
        case (.withheld, 3):
            guard let seq = CanonicalDecimal.decode(words[1]), let leaf = Hash32(base64: words[2]) else {
                throw .malformed(offset: start, expected: "withheld, a seq and a leaf hash")
            }
            try countRecord(at: start)
            openingsLeft = nil
            return .withheld(seq: seq, leaf: leaf)
        default:
            throw .malformed(offset: start, expected: "note, opening or withheld")
        }
    }

    private mutating func line() throws(FrameError) -> ArraySlice<UInt8> {
        let window = body[position...].prefix(FrameReader.lineBytesMax + 1)
        guard let end = window.firstIndex(of: 0x0A) else {
            guard window.endIndex < body.count else { throw .truncated(offset: position) }
            throw .malformed(offset: position, expected: "a line of at most \(FrameReader.lineBytesMax) bytes")
        }
        defer { position = end + 1 }
        return body[position..<end]
    }

    private mutating func payload(
        length: ArraySlice<UInt8>,
        limit: Int,
        frame start: Int
    ) throws(FrameError) -> [UInt8] {
        guard let length = CanonicalDecimal.decode(length), length > 0 else {
            throw .malformed(offset: start, expected: "a length in bytes, without leading zero")
        }
        guard length <= UInt64(limit) else { throw .tooLong(offset: start, bytes: length, limit: limit) }
        let end = position + Int(length)
        guard end <= body.count else { throw .truncated(offset: start) }
        defer { position = end }
        return Array(body[position..<end])
    }

    private mutating func countRecord(at start: Int) throws(FrameError) {
        records += 1
        guard records <= WireProtocol.Limit.batchRecordsMax else {
            throw .tooManyRecords(offset: start, limit: WireProtocol.Limit.batchRecordsMax)
        }
    }
}
