import ArgumentParser
import IkrarService
import KioskDaemon
import Logging

/// `ikrard run`, which is what `ikrard` alone does.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run the daemon in the foreground (the default).",
        discussion: """
            EXAMPLES
              ikrard --data-dir /var/lib/ikrar --socket /run/ikrar/ikrard.sock
              IKRAR_SITE=3374-014 ikrard --config /etc/ikrar/ikrard.yaml
            """
    )

    @Option(help: "The configuration file (YAML).", completion: .file(extensions: ["yaml", "yml"]))
    var config: String?

    @Option(name: .customLong("data-dir"), help: "Where the store lies.", completion: .directory)
    var dataDirectory: String?

    @Option(help: "The Unix socket to listen at.", completion: .file())
    var socket: String?

    @Option(help: "The first part of this kiosk's name until an HQ gives one.")
    var origin: String?

    @Option(help: "The site in this kiosk's name until an HQ gives one.")
    var site: String?

    @Option(help: "The time zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura.")
    var zone: String?

    @Option(help: "trace, debug, info, notice, warning, error or critical.")
    var logLevel: String?

    func run() async throws {
        let configuration: DaemonConfiguration
        do {
            configuration = try DaemonConfiguration(
                ServiceConfiguration(settings: DaemonConfiguration.settings, flags: flags)
            )
        } catch {
            throw Report.fail(error, dataDirectory: "")
        }
        JournalLogHandler.bootstrap(level: configuration.logLevel)
        let logger = Logger(label: "ikrard")
        do {
            try await Daemon(configuration: configuration, logger: logger).run()
        } catch {
            throw Report.fail(error, dataDirectory: configuration.dataDirectory)
        }
    }

    private var flags: [Setting: String] {
        let given: [(Setting, String?)] = [
            (.configurationFile, config),
            (DaemonConfiguration.dataDirectorySetting, dataDirectory),
            (DaemonConfiguration.socketSetting, socket),
            (DaemonConfiguration.originSetting, origin),
            (DaemonConfiguration.siteSetting, site),
            (DaemonConfiguration.zoneSetting, zone),
            (DaemonConfiguration.logLevelSetting, logLevel),
        ]
        return given.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
}
