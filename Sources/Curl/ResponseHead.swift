/// Reads header lines as libcurl hands them out: those of interim answers, of the final answer, then trailers.
/// Pure, so that each rule is tested without a peer.
struct ResponseHead {
    private(set) var status = 0
    private(set) var headers = CurlHeaders()

    /// True once the final answer's empty line was read. What follows are trailers: counted, never kept, so that a
    /// field which proves who answers cannot be slipped in after the body.
    private(set) var isComplete = false

    private let limitBytes: Int
    private var readBytes = 0

    init(limitBytes: Int) {
        self.limitBytes = limitBytes
    }

    /// Takes one line, line end included.
    mutating func consume(_ raw: UnsafeRawBufferPointer) throws(CurlError) {
        readBytes += raw.count
        guard readBytes <= limitBytes else { throw .headersTooLarge(limit: limitBytes) }
        guard !isComplete else { return }
        let line = raw.trimmingEnd { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        if line.isEmpty {
            try finish()
        } else if line.starts(with: "HTTP/".utf8) {
            try begin(line)
        } else {
            try append(line)
        }
    }

    private mutating func begin(_ line: Slice<UnsafeRawBufferPointer>) throws(CurlError) {
        let parts = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count >= 2, parts[1].count == 3, let code = Int(String(decoding: parts[1], as: UTF8.self)),
            code >= 100
        else { throw .protocolViolation("status line") }
        status = code
        headers.removeAll()
    }

    private mutating func append(_ line: Slice<UnsafeRawBufferPointer>) throws(CurlError) {
        // A line that begins with a blank continues the one before (obs-fold, RFC 9112 section 5.2): no honest HQ folds.
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            !line[..<colon].contains(where: Self.isBlank)
        else { throw .protocolViolation("header field without a name") }
        let value = line[(colon + 1)...].drop(while: Self.isBlank).trimmingEnd(where: Self.isBlank)
        headers.append(
            CurlHeaders.Field(
                name: String(decoding: line[..<colon], as: UTF8.self),
                value: String(decoding: value, as: UTF8.self)
            )
        )
    }

    /// libcurl takes the last of several lengths; RFC 9112 section 6.3 calls them an attack, and so do we.
    private mutating func finish() throws(CurlError) {
        guard status >= 200 else { return }
        let lengths = headers.values(of: "Content-Length")
        guard lengths.count <= 1 else { throw .protocolViolation("several Content-Length fields") }
        guard lengths.isEmpty || headers["Transfer-Encoding"] == nil else {
            throw .protocolViolation("Content-Length beside Transfer-Encoding")
        }
        isComplete = true
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}

extension BidirectionalCollection
where SubSequence: BidirectionalCollection<Element>, SubSequence.SubSequence == SubSequence {
    /// This without the elements at its end that match.
    fileprivate func trimmingEnd(where matches: (Element) -> Bool) -> SubSequence {
        var rest = self[...]
        while let last = rest.last, matches(last) { rest = rest.dropLast() }
        return rest
    }
}
