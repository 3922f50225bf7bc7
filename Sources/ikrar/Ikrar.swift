import ArgumentParser
import IkrarConsole
import IkrarModel

/// `ikrar`: the operator's one-shot command, a pure client of the daemon's Unix socket.
@main
struct Ikrar: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ikrar",
        abstract: Message(
            indonesian: "Mencatat kehadiran dan ikrar netralitas pada kios ini.",
            english: "Record attendance and neutrality pledges at this kiosk."
        ).help,
        discussion: Message(
            indonesian: """
                Jawaban ada di stdout, percakapan di stderr; --json untuk program.

                Contoh:
                  ikrar status
                  ikrar roster import pegawai.csv
                  ikrar campaign import netralitas.yaml
                  ikrar ceremony open 2026-09-17-hkn
                  ikrar scan
                  ikrar audit --campaign netralitas-2026 --state pending

                \(ExitStatusHelp.text.indonesian)
                """,
            english: """
                The answer is on stdout, the talk on stderr; --json is for programs.

                Examples:
                  ikrar status
                  ikrar roster import employees.csv
                  ikrar campaign import neutrality.yaml
                  ikrar ceremony open 2026-09-17-hkn
                  ikrar scan
                  ikrar audit --campaign neutrality-2026 --state pending

                \(ExitStatusHelp.text.english)
                """
        ).help,
        version: Release.version,
        subcommands: [
            KioskCommand.self,
            StatusCommand.self, DoctorCommand.self, ScanCommand.self, FindCommand.self, VoidCommand.self,
            ReceiptCommand.self, CampaignCommand.self, CeremonyCommand.self, TextCommand.self, RosterCommand.self,
            AuditCommand.self, ChecklistCommand.self, SyncCommand.self, OutboxCommand.self, BundleCommand.self,
            ScannerCommand.self, AlarmCommand.self,
            EnrolCommand.self, VerifyCommand.self, CompletionsCommand.self,
        ]
    )

    @OptionGroup var options: GlobalOptions

    /// Parses, runs and exits; usage errors leave with 64 and say so in the operator's language.
    static func main() {
        runOnThisThread()
    }
}
