/// Takes a receipt apart: lines, and parts of a told length.
struct ReceiptReader {
    private let bytes: [UInt8]
    private var position = 0
    private var lineNumber = 0

    /// Reads `bytes`.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next line, without its LF.
    mutating func line() throws(LedgerError) -> String {
        lineNumber += 1
        guard let end = bytes[position...].firstIndex(of: 0x0A),
            let text = String(validating: bytes[position..<end], as: UTF8.self)
        else { throw malformed("a line of text ended by LF") }
        position = end + 1
        return text
    }

    /// The part called `name` with its own line; `nil` when something else comes next.
    mutating func part(_ name: String) throws(LedgerError) -> [UInt8]? {
        let head = Array("\(name) ".utf8)
        guard bytes[position...].starts(with: head) else { return nil }
        let words = Array(try line().utf8)
        guard let length = CanonicalDecimal.decode(words[head.count...]), length > 0,
            length <= UInt64(bytes.count - position)
        else { throw malformed("`\(name)` and the length of what follows") }
        let part = Array(bytes[position..<(position + Int(length))])
        position += part.count
        lineNumber += part.count { $0 == 0x0A }
        return part
    }

    /// Demands that nothing is left.
    func finish() throws(LedgerError) {
        guard position == bytes.count else {
            throw .malformed(line: lineNumber + 1, expected: "the end of the receipt")
        }
    }

    /// The error that the line read last is not `expected`.
    func malformed(_ expected: String) -> LedgerError {
        .malformed(line: lineNumber, expected: expected)
    }
}
