import Configuration
import FoundationEssentials
import IkrarModel

/// What a daemon was told: a flag beats an environment variable, which beats the configuration file. Anything that
/// nobody would read is refused, because it is a misspelling of something that matters.
package struct ServiceConfiguration: Sendable {
    /// Variables of the other programs, which may well be set for the same user.
    private static let variablesOfOthers: Set<String> = ["IKRAR_SOCKET"]

    private let reader: ConfigReader
    private let flags: [Setting: String]
    private let environment: [String: String]
    private let lines: [String: Int]
    private let items: [String: [ConfigurationItem]]
    /// The configuration file, when there is one.
    package let filePath: String?

    /// Reads everything once.
    ///
    /// - Parameters:
    ///   - settings: All that this program knows, ``Setting/configurationFile`` not among them.
    ///   - lists: The lists that the file may hold.
    ///   - flags: The values given on the command line; ``Setting/configurationFile`` may be among them.
    ///   - environment: The process's environment.
    /// - Throws: What is unreadable or unknown. Values are judged when they are asked for.
    package init(
        settings: [Setting],
        lists: [ListSetting] = [],
        flags: [Setting: String],
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(ConfigurationError) {
        try Self.refuseUnknownVariables(environment, settings: settings)
        filePath = flags[.configurationFile] ?? environment[Setting.configurationFile.variable]
        var file: ConfigurationFile?
        if let filePath { file = try ConfigurationFile(path: filePath, settings: settings, lists: lists) }
        self.flags = flags
        self.environment = environment
        items = file?.items ?? [:]
        lines = file?.entries.mapValues(\.line) ?? [:]
        reader = ConfigReader(providers: [
            Self.provider("flags", flags.map { ($0.key.name, $0.value) }),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "ikrar"),
            Self.provider("file", (file?.entries ?? [:]).map { ($0.key, $0.value.value) }),
        ])
    }

    /// The text of a setting, or `nil` when it is given nowhere.
    package func text(_ setting: Setting) -> String? { reader.string(forKey: ConfigKey([setting.name])) }

    /// The items of a list, in the order of the file; none when it is not there.
    package func items(_ list: ListSetting) -> [ConfigurationItem] { items[list.name] ?? [] }

    /// The text of a setting that has no default.
    package func requiredText(_ setting: Setting) throws(ConfigurationError) -> String {
        guard let text = text(setting) else { throw .missing(setting) }
        return text
    }

    /// The value of a setting, or `nil` when it is given nowhere.
    ///
    /// - Parameters:
    ///   - expected: What the setting takes, for the error.
    ///   - parse: The value, or `nil` for a text that is none.
    package func value<Value>(
        _ setting: Setting,
        expected: ExpectedValue,
        parse: (String) -> Value?
    ) throws(ConfigurationError) -> Value? {
        guard let text = text(setting) else { return nil }
        guard let value = parse(text) else {
            throw .impossible(setting, value: text, source: source(of: setting), expected: expected)
        }
        return value
    }

    /// A whole number within `range`, or `nil` when it is given nowhere.
    package func integer(_ setting: Setting, in range: ClosedRange<Int>) throws(ConfigurationError) -> Int? {
        try value(setting, expected: .number(range)) { text in
            guard let number = Int(text), range.contains(number), String(number) == text else { return nil }
            return number
        }
    }

    /// `true` or `false`, or `nil` when it is given nowhere.
    package func boolean(_ setting: Setting) throws(ConfigurationError) -> Bool? {
        try value(setting, expected: .oneOf(["true", "false"])) { Bool($0) }
    }

    /// Where the effective value of a setting comes from.
    private func source(of setting: Setting) -> SettingSource {
        if flags[setting] != nil { return .flag(setting.flag) }
        if environment[setting.variable] != nil { return .variable(setting.variable) }
        return .file(path: filePath ?? "", line: lines[setting.name] ?? 0)
    }

    private static func provider(_ name: String, _ values: [(String, String)]) -> InMemoryProvider {
        let pairs = values.map { (AbsoluteConfigKey([$0.0]), ConfigValue(.string($0.1), isSecret: false)) }
        return InMemoryProvider(name: name, values: Dictionary(pairs) { first, _ in first })
    }

    private static func refuseUnknownVariables(
        _ environment: [String: String],
        settings: [Setting]
    ) throws(ConfigurationError) {
        let known = (settings + [.configurationFile]).map(\.variable)
        let given = environment.keys.filter { $0.hasPrefix(Setting.variablePrefix) }.sorted()
        guard let stranger = given.first(where: { !known.contains($0) && !variablesOfOthers.contains($0) }) else {
            return
        }
        throw .unknownVariable(stranger, nearest: NearestWord.to(stranger, among: known))
    }
}
