import FoundationEssentials

/// The one way JSON of the local API is written and read. Keys are sorted, so equal values are equal bytes.
package enum ControlJSON {
    /// `value` as JSON on one line without a line end.
    ///
    /// - Throws: `EncodingError`; the types of this module never cause one.
    package static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(value))
    }

    /// A value of `type` from one JSON text.
    ///
    /// - Throws: `DecodingError`, which names the key at fault.
    package static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
        try JSONDecoder().decode(type, from: Data(bytes))
    }
}
