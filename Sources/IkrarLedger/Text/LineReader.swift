/// Takes a text of `key value` lines apart, in the one order its format has.
struct LineReader {
    private let text: ArraySlice<UInt8>
    private var position: Int
    /// The number of the line read last, counted from 1.
    private(set) var line = 0

    /// Reads `text`, which holds whole lines, each ended by LF.
    init(_ text: ArraySlice<UInt8>) {
        self.text = text
        position = text.startIndex
    }

    /// Reads the type line, as it stands.
    mutating func typeLine() throws(LedgerError) -> String {
        guard let type = LineValue.text(try nextLine(expected: "a type line")) else {
            throw malformed("a type line")
        }
        return type
    }

    /// Reads the bytes of the value on the line `key`, which keep the rule of ``LineValue`` but for being UTF-8.
    mutating func value(_ key: StaticString) throws(LedgerError) -> ArraySlice<UInt8> {
        let line = try nextLine(expected: "`\(key)`")
        let value = key.withUTF8Buffer { key in
            line.starts(with: key) ? line.dropFirst(key.count) : nil
        }
        guard let value, value.first == 0x20 else { throw malformed("`\(key)`, one space and a value") }
        guard LineValue.isAllowed(value.dropFirst()) else { throw malformed("`\(key)` with \(LineValue.rule)") }
        return value.dropFirst()
    }

    /// Reads a line of free text.
    mutating func string(_ key: StaticString) throws(LedgerError) -> String {
        guard let text = String(validating: try value(key), as: UTF8.self) else {
            throw malformed("`\(key)` with \(LineValue.rule)")
        }
        return text
    }

    /// Reads a line of free text that may be missing; nil when the next line is another, or there is none.
    mutating func optionalString(_ key: StaticString) throws(LedgerError) -> String? {
        let isNext = key.withUTF8Buffer { text[position...].starts(with: $0 + [0x20]) }
        return isNext ? try string(key) : nil
    }

    /// Reads a line of one number.
    mutating func number(_ key: StaticString) throws(LedgerError) -> UInt64 {
        guard let number = CanonicalDecimal.decode(try value(key)) else {
            throw malformed("`\(key)` with a number without sign or leading zero")
        }
        return number
    }

    /// Reads a line of one hash.
    mutating func hash(_ key: StaticString) throws(LedgerError) -> Hash32 {
        guard let hash = Hash32(base64: try value(key)) else {
            throw malformed("`\(key)` with 32 bytes in canonical base64")
        }
        return hash
    }

    /// Reads a line of one vkey. A weak key is refused as such.
    mutating func key(_ key: StaticString) throws(LedgerError) -> VerifierKey {
        let text = try string(key)
        do {
            return try VerifierKey(parsing: text)
        } catch LedgerError.weakKey {
            throw .weakKey
        } catch {
            throw malformed("`\(key)` with a vkey")
        }
    }

    /// Reads a line of exactly `count` bytes in base64.
    mutating func base64(_ key: StaticString, count: Int) throws(LedgerError) -> [UInt8] {
        guard let bytes = CanonicalBase64.decode(try value(key)), bytes.count == count else {
            throw malformed("`\(key)` with \(count) bytes in canonical base64")
        }
        return bytes
    }

    /// Reads a line of `count` tokens, parted by single spaces.
    mutating func tokens(_ key: StaticString, count: Int) throws(LedgerError) -> [ArraySlice<UInt8>] {
        let tokens = try value(key).split(separator: 0x20, omittingEmptySubsequences: false)
        guard tokens.count == count, tokens.allSatisfy({ !$0.isEmpty }) else {
            throw malformed("`\(key)` with \(count) words, one space between them")
        }
        return tokens
    }

    /// Reads a line that holds one of the values of `Choice`.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: StaticString,
        of: Choice.Type = Choice.self
    ) throws(LedgerError) -> Choice {
        guard let choice = Choice(rawValue: try string(key)) else {
            throw malformed("`\(key)` with one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return choice
    }

    /// Demands that no line is left.
    func finish() throws(LedgerError) {
        guard position == text.endIndex else { throw .malformed(line: line + 1, expected: "the end of the text") }
    }

    /// The error that the line read last is not `expected`.
    func malformed(_ expected: String) -> LedgerError {
        .malformed(line: line, expected: expected)
    }

    private mutating func nextLine(expected: @autoclosure () -> String) throws(LedgerError) -> ArraySlice<UInt8> {
        line += 1
        guard let end = text[position...].firstIndex(of: 0x0A) else { throw malformed("\(expected()), ended by LF") }
        defer { position = end + 1 }
        return text[position..<end]
    }
}
