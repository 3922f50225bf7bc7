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
    /// The environment holds an `IKRAR_…` variable that nobody reads, so something is misspelt.
    case unknownVariable(String, nearest: String?)
    /// A value is none that its setting can take.
    case impossible(Setting, value: String, source: SettingSource, expected: String)
    /// A setting without a default is given nowhere.
    case missing(Setting)
}

extension ConfigurationError: CustomStringConvertible {
    /// What is wrong, where, and what to do.
    package var description: String {
        switch self {
        case .unreadableFile(let path, let errno):
            "cannot read the configuration file \(path): \(SystemText.reason(errno))"
        case .fileTooLarge(let path, let bytesMax):
            "the configuration file \(path) is larger than \(bytesMax) bytes; is it the right file?"
        case .notYAML(let path, let detail):
            "the configuration file \(path) is not valid YAML: \(detail)"
        case .notKeysAndValues(let path):
            "the configuration file \(path) must hold lines of the form `key: value`"
        case .unknownKey(let key, let path, let line, let nearest):
            "\(path) line \(line): unknown key \"\(LogText.escape(key))\"" + Self.suggestion(nearest)
        case .notOneValue(let key, let path, let line):
            "\(path) line \(line): \"\(LogText.escape(key))\" needs exactly one value"
        case .unknownVariable(let name, let nearest):
            "unknown environment variable \(LogText.escape(name))" + Self.suggestion(nearest)
        case .impossible(let setting, let value, let source, let expected):
            "\(source): \(setting.name) cannot be \"\(LogText.escape(value))\"; expected \(expected)"
        case .missing(let setting):
            "\(setting.name) is not set; give \(setting.flag), \(setting.variable) or `\(setting.name):` in the configuration file"
        }
    }

    private static func suggestion(_ nearest: String?) -> String { nearest.map { "; did you mean \($0)?" } ?? "" }
}
