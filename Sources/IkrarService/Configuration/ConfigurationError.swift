import IkrarConsole

/// Why a configuration cannot be used. The program says it and exits with 78 (EX_CONFIG).
package enum ConfigurationError: Error, Equatable, Sendable {
    /// The configuration file cannot be read.
    case unreadableFile(path: String, errno: Int32)
    /// The configuration file is larger than any real one.
    case fileTooLarge(path: String, bytesMax: Int)
    /// The configuration file is not YAML, not UTF-8, or names a key twice.
    case notYAML(path: String, detail: String)
    /// The configuration file is YAML, but not `key: value` lines.
    case notKeysAndValues(path: String)
    /// The file holds a key that nobody reads, so something is misspelt.
    case unknownKey(String, path: String, line: Int, nearest: String?)
    /// The key holds a list, a mapping or nothing where one value belongs.
    case notOneValue(key: String, path: String, line: Int)
    /// The key takes a list of items with keys of their own.
    case notAList(key: String, path: String, line: Int)
    /// An item of a list lacks a key that it needs.
    case missingInItem(String, path: String, line: Int, expected: ExpectedValue)
    /// The environment holds an `IKRAR_…` variable that nobody reads, so something is misspelt.
    case unknownVariable(String, nearest: String?)
    /// A value is none that its setting can take.
    case impossible(Setting, value: String, source: SettingSource, expected: ExpectedValue)
    /// A setting without a default is given nowhere.
    case missing(Setting)
}

extension ConfigurationError: CustomStringConvertible {
    /// ``message`` in English, for logs.
    package var description: String { LogText.escape(message.english) }
}
