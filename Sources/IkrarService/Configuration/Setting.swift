/// One thing that can be configured, under one name everywhere: the flag `--log-level`, the environment variable
/// `IKRAR_LOG_LEVEL` and the key `log-level` of the configuration file.
package struct Setting: Hashable, Sendable {
    /// What every environment variable of Ikrar begins with.
    package static let variablePrefix = "IKRAR_"
    /// The path of the configuration file itself; known as a flag and a variable, but not in the file.
    package static let configurationFile = Setting("config")

    /// Lower-case words joined by `-`.
    package let name: String

    /// A setting of this name.
    ///
    /// - Precondition: `name` is `a`…`z`, digits and `-`, and does not begin with `-`: it is written in code.
    package init(_ name: String) {
        precondition(
            !name.isEmpty && !name.hasPrefix("-")
                && name.utf8.allSatisfy { byte in
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
                },
            "a setting's name is lower-case words joined by -"
        )
        self.name = name
    }

    /// The environment variable, such as `IKRAR_LOG_LEVEL`.
    package var variable: String { Self.variablePrefix + name.uppercased().replacing("-", with: "_") }

    /// The flag, such as `--log-level`.
    package var flag: String { "--" + name }
}
