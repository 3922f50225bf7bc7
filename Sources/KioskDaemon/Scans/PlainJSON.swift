/// Reads the simplest JSON: marks, and strings without escapes.
struct PlainJSON {
    private var rest: ArraySlice<UInt8>

    /// Reads `bytes`, which are valid UTF-8.
    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// Whether nothing but white space is left.
    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return rest.isEmpty
        }
    }

    /// Whether `mark` comes next; then it is taken.
    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard rest.first == UInt8(ascii: mark) else { return false }
        rest.removeFirst()
        return true
    }

    /// The string that comes next; `nil` when there is none, or one with an escape or a control character.
    mutating func string() -> String? {
        guard take("\""), let end = rest.firstIndex(where: { $0 < 0x20 || $0 == 0x5C || $0 == 0x22 }),
            rest[end] == 0x22
        else { return nil }
        defer { rest = rest[(end + 1)...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }

    private mutating func skipSpace() {
        while let byte = rest.first, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { rest.removeFirst() }
    }
}
