import ArgumentParser
import IkrarConsole
import IkrarService
import KioskDaemon
import Logging

/// `ikrard run`, which is what `ikrard` alone does.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: Message(
            indonesian: "Jalankan di latar depan (bawaan).",
            english: "Run the daemon in the foreground (the default)."
        ).help,
        discussion: Message(
            indonesian: """
                Contoh:
                  ikrard --data-dir /var/lib/ikrar --socket /run/ikrar/ikrard.sock
                  IKRAR_SITE=3374-014 ikrard --config /etc/ikrar/ikrard.yaml
                """,
            english: """
                Examples:
                  ikrard --data-dir /var/lib/ikrar --socket /run/ikrar/ikrard.sock
                  IKRAR_SITE=3374-014 ikrard --config /etc/ikrar/ikrard.yaml
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Berkas konfigurasi (YAML).", english: "The configuration file (YAML).").help,
            valueName: "file"
        ),
        completion: .file(extensions: ["yaml", "yml"])
    )
    var config: String?

    @Option(
        name: .customLong("data-dir"),
        help: ArgumentHelp(
            Message(indonesian: "Tempat data kios disimpan.", english: "Where the store lies.").help,
            valueName: "path"
        ),
        completion: .directory
    )
    var dataDirectory: String?

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Soket Unix tempat mendengarkan.", english: "The Unix socket to listen at.").help,
            valueName: "path"
        ),
        completion: .file()
    )
    var socket: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Bagian pertama nama kios ini sampai BKPP memberi nama.",
                english: "The first part of this kiosk's name until an HQ gives one."
            ).help,
            valueName: "name"
        )
    )
    var origin: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Situs dalam nama kios ini sampai BKPP memberi nama.",
                english: "The site in this kiosk's name until an HQ gives one."
            ).help,
            valueName: "id"
        )
    )
    var site: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Zona waktu: Asia/Jakarta, Asia/Makassar, atau Asia/Jayapura.",
                english: "The time zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura."
            ).help
        )
    )
    var zone: String?

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "trace, debug, info, notice, warning, error, atau critical.",
                english: "trace, debug, info, notice, warning, error or critical."
            ).help,
            valueName: "level"
        )
    )
    var logLevel: String?

    func run() async throws {
        let configuration: DaemonConfiguration
        do {
            configuration = try DaemonConfiguration(
                ServiceConfiguration(
                    settings: DaemonConfiguration.settings,
                    lists: DaemonConfiguration.lists,
                    flags: flags
                )
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
