/// One item of a list in the configuration file.
package struct ConfigurationItem: Sendable {
    let path: String
    let line: Int
    let entries: [String: ConfigurationFile.Entry]

    /// Whether it has this key.
    package func has(_ key: String) -> Bool { entries[key] != nil }

    /// The value of a key, or `nil` when it is not given.
    ///
    /// - Parameters:
    ///   - expected: What the key takes, for the error.
    ///   - parse: The value, or `nil` for a text that is none.
    package func value<Value>(
        _ key: String,
        expected: ExpectedValue,
        parse: (String) -> Value?
    ) throws(ConfigurationError) -> Value? {
        guard let entry = entries[key] else { return nil }
        guard let value = parse(entry.value) else { throw impossible(key, expected) }
        return value
    }

    /// The value of a key that must be given.
    package func required<Value>(
        _ key: String,
        expected: ExpectedValue,
        parse: (String) -> Value?
    ) throws(ConfigurationError) -> Value {
        guard let value = try value(key, expected: expected, parse: parse) else { throw missing(key, expected) }
        return value
    }

    /// A whole number within `range`, or `nil` when it is not given.
    package func integer(_ key: String, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int? {
        try value(key, expected: .number(range)) { text in
            guard let number = Int(text), range.contains(number), String(number) == text else { return nil }
            return number
        }
    }

    /// The refusal of a value that its key cannot have.
    package func impossible(_ key: String, _ expected: ExpectedValue) -> ConfigurationError {
        .impossible(
            Setting(key),
            value: entries[key]?.value ?? "",
            source: .file(path: path, line: entries[key]?.line ?? line),
            expected: expected
        )
    }

    /// The refusal of an item without a key it needs.
    package func missing(_ key: String, _ expected: ExpectedValue) -> ConfigurationError {
        .missingInItem(key, path: path, line: line, expected: expected)
    }
}
