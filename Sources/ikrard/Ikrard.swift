import ArgumentParser
import IkrarConsole
import IkrarModel
import KioskDaemon

/// The kiosk daemon and what can be done to its store without it.
@main struct Ikrard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ikrard",
        abstract: "The kiosk daemon of Ikrar: records who attended and pledged, and brings the records to HQ.",
        discussion: """
            Without a subcommand it runs in the foreground, as systemd wants it.

            EXAMPLES
              ikrard --data-dir /var/lib/ikrar --socket /run/ikrar/ikrard.sock
              ikrard --config /etc/ikrar/ikrard.yaml --log-level debug
              ikrard verify --data-dir /var/lib/ikrar
              ikrard backup --data-dir /var/lib/ikrar /media/usb/ikrar.sqlite

            A flag beats an environment variable (IKRAR_DATA_DIR, IKRAR_SOCKET, …), which beats the file of --config.

            EXIT STATUS
              0   stopped as asked
              64  usage
              65  the store is damaged
              70  a part failed
              75  another daemon is running
              78  the configuration cannot be used
            """,
        version: Release.version,
        subcommands: [
            RunCommand.self, CheckCommand.self, VerifyCommand.self, BackupCommand.self, NewIncarnationCommand.self,
        ],
        defaultSubcommand: RunCommand.self
    )

    static func main() async {
        ProcessGuards.raise()
        await runProgram()
    }
}
