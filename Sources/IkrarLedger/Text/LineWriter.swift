/// Builds a text of `key value` lines, refusing every value its reader would refuse.
struct LineWriter {
    /// The lines so far, each with its LF.
    private(set) var bytes: [UInt8] = []

    /// Starts a text with its type line.
    init(type: String) {
        bytes.reserveCapacity(LineWriter.usualBytes)
        bytes.append(contentsOf: type.utf8)
        bytes.append(0x0A)
    }

    /// Writes a line of free text.
    mutating func line(_ key: StaticString, _ value: String) throws(LedgerError) {
        let start = begin(key)
        bytes.append(contentsOf: value.utf8)
        guard LineValue.isAllowed(bytes[start...]) else {
            throw .unencodable(field: "\(key)", expected: LineValue.rule)
        }
        end()
    }

    /// Writes a line of what `write` appends: text that is known to be fit for it.
    mutating func line(_ key: StaticString, _ write: (inout [UInt8]) -> Void) {
        _ = begin(key)
        write(&bytes)
        end()
    }

    /// Writes a line of one hash.
    mutating func line(_ key: StaticString, _ value: Hash32) {
        _ = begin(key)
        value.appendBase64(to: &bytes)
        end()
    }

    /// Writes a line of raw bytes as base64.
    mutating func line(_ key: StaticString, base64 value: [UInt8]) {
        _ = begin(key)
        value.withUnsafeBytes { CanonicalBase64.append($0, to: &bytes) }
        end()
    }

    /// Writes a line of one number.
    mutating func line(_ key: StaticString, _ value: UInt64) throws(LedgerError) {
        _ = begin(key)
        try append(value, field: key)
        end()
    }

    /// Writes a line of a number and a hash.
    mutating func line(_ key: StaticString, _ head: TreeHead) throws(LedgerError) {
        guard (head.size == 0) == (head.root == .emptyTree) else {
            throw .unencodable(field: "\(key)", expected: "size 0 with the empty tree's root, and only then")
        }
        _ = begin(key)
        try append(head.size, field: key)
        bytes.append(0x20)
        head.root.appendBase64(to: &bytes)
        end()
    }

    /// Writes a line of a token and a hash.
    mutating func line(_ key: StaticString, token: String, _ hash: Hash32) throws(LedgerError) {
        let start = begin(key)
        bytes.append(contentsOf: token.utf8)
        guard LineValue.isAllowed(bytes[start...]), !bytes[start...].contains(0x20) else {
            throw .unencodable(field: "\(key)", expected: "an identifier without spaces")
        }
        bytes.append(0x20)
        hash.appendBase64(to: &bytes)
        end()
    }

    /// The finished text, at most `limit` bytes.
    consuming func finish(limit: Int) throws(LedgerError) -> [UInt8] {
        guard bytes.count <= limit else { throw .tooLong(bytes: bytes.count, limit: limit) }
        return bytes
    }

    /// Room for a record with its signature line (bytes), so that building one allocates once.
    private static let usualBytes = 1024

    private mutating func begin(_ key: StaticString) -> Int {
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(0x20)
        return bytes.count
    }

    private mutating func append(_ value: UInt64, field: StaticString) throws(LedgerError) {
        guard value <= CanonicalDecimal.maximum else {
            throw .unencodable(field: "\(field)", expected: "a number up to \(CanonicalDecimal.maximum)")
        }
        bytes.append(contentsOf: String(value).utf8)
    }

    private mutating func end() {
        bytes.append(0x0A)
    }
}
