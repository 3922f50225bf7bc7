/// The header fields of an answer, in the order received.
package struct CurlHeaders: Sendable, Equatable {
    /// One field.
    package struct Field: Sendable, Equatable {
        /// Name as received.
        package let name: String

        /// Value without surrounding blanks; invalid UTF-8 is replaced by U+FFFD.
        package let value: String

        /// Makes a field.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All fields.
    package private(set) var fields: [Field]

    /// Makes headers from fields.
    package init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// The first value of a field, or nil. Names compare without regard to ASCII case.
    package subscript(_ name: String) -> String? {
        fields.first { Self.isSame($0.name, name) }?.value
    }

    /// Every value of a field, for a caller who must know that there is exactly one.
    package func values(of name: String) -> [String] {
        fields.filter { Self.isSame($0.name, name) }.map(\.value)
    }

    mutating func append(_ field: Field) {
        fields.append(field)
    }

    mutating func removeAll() {
        fields.removeAll()
    }

    private static func isSame(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8) { lowercased($0) == lowercased($1) }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
