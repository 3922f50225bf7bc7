import IkrarModel

extension YAMLNode {
    /// The longest single line, in bytes: titles, numbers, places.
    static let lineBytesMax = 500
    /// The longest paragraph, in bytes: the opening and the points of a pledge.
    static let paragraphBytesMax = 4000
    /// The longest id: it stands in records, paths and file names.
    static let idBytesMax = 64

    /// One line of text, without spaces around it.
    func line() throws(DocumentError) -> String { try checked(text(), limit: Self.lineBytesMax, isParagraph: false) }

    /// Text that may have several lines; the line break a YAML block ends with is dropped.
    func paragraph() throws(DocumentError) -> String {
        try checked(text(), limit: Self.paragraphBytesMax, isParagraph: true)
    }

    /// An id as this document's author chose it.
    func id() throws(DocumentError) -> String {
        let id = try text()
        let bytes = Array(id.utf8)
        guard (1...Self.idBytesMax).contains(bytes.count), let first = bytes.first, Self.isLetterOrDigit(first),
            bytes.allSatisfy({ Self.isLetterOrDigit($0) || Array("._-".utf8).contains($0) })
        else { throw .badID(Self.excerpt(id), at: place) }
        return id
    }

    /// 64 lower-case hexadecimal digits.
    func sha256Hex() throws(DocumentError) -> String {
        let hash = try text()
        guard hash.utf8.count == 64, hash.utf8.allSatisfy({ Array("0123456789abcdef".utf8).contains($0) }) else {
            throw .badHash(at: place)
        }
        return hash
    }

    /// A date in any of the accepted ways of writing one.
    func date() throws(DocumentError) -> CivilDate {
        let written = try text()
        do {
            return try CivilDate(parsing: written)
        } catch {
            throw .badDate(error, at: place)
        }
    }

    /// A time of day.
    func time() throws(DocumentError) -> TimeOfDay {
        let written = try text()
        guard let time = TimeOfDay(parsing: written) else { throw .badTime(Self.excerpt(written), at: place) }
        return time
    }

    /// `true` or `false`.
    func flag() throws(DocumentError) -> Bool { try word(of: ["true": true, "false": false]) }

    /// One of the words an enumeration has.
    func word<Word>(_ type: Word.Type) throws(DocumentError) -> Word
    where Word: RawRepresentable<String> & CaseIterable {
        try word(of: Dictionary(uniqueKeysWithValues: Word.allCases.map { ($0.rawValue, $0) }))
    }

    private func word<Value>(of values: [String: Value]) throws(DocumentError) -> Value {
        let word = try text()
        guard let value = values[word] else {
            let allowed = values.keys.sorted()
            throw .unknownWord(
                Self.excerpt(word),
                at: place,
                allowed: allowed,
                nearest: NearestWord.to(word, among: allowed)
            )
        }
        return value
    }

    /// Whether the value is the word `unknown`: said, not forgotten.
    func isUnknown() throws(DocumentError) -> Bool { try text() == "unknown" }

    private func checked(_ text: String, limit: Int, isParagraph: Bool) throws(DocumentError) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        guard !scalars.isEmpty else { throw .unusableText(at: place, problem: .empty) }
        let trimmed = String(scalars)
        guard trimmed.utf8.count <= limit else {
            throw .unusableText(at: place, problem: .tooLong(bytes: trimmed.utf8.count, limit: limit))
        }
        guard !scalars.contains(where: { Self.isControl($0) && !(isParagraph && $0 == "\n") }) else {
            throw .unusableText(at: place, problem: .controlCharacter)
        }
        return trimmed
    }

    /// C0, DEL, C1, line and paragraph separators, and the marks that turn the direction of text around.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
