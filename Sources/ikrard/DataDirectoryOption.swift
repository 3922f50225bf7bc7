import ArgumentParser
import IkrarConsole
import IkrarService
import KioskDaemon

/// The data directory of a subcommand that works on the store itself.
struct DataDirectoryOption: ParsableArguments {
    @Option(
        name: .customLong("data-dir"),
        help: ArgumentHelp(
            Message(indonesian: "Tempat data kios disimpan.", english: "Where the store lies.").help,
            valueName: "path"
        ),
        completion: .directory
    )
    var path: String?

    /// The flag, else `IKRAR_DATA_DIR`, else the default.
    func resolve() throws(ConfigurationError) -> String {
        var flags: [Setting: String] = [:]
        flags[DaemonConfiguration.dataDirectorySetting] = path
        let configuration = try ServiceConfiguration(
            settings: DaemonConfiguration.settings,
            lists: DaemonConfiguration.lists,
            flags: flags
        )
        return try DaemonConfiguration(configuration).dataDirectory
    }
}
