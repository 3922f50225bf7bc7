import ArgumentParser
import IkrarConsole
import IkrarModel

/// `ikrar-hq`: the collector at HQ, and what its administrator does.
@main
struct IkrarHQ: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ikrar-hq",
        abstract: Message(
            indonesian: "BKPP: menerima catatan kios dan menjawab siapa yang belum ikrar.",
            english: "HQ: receives the kiosks' records and answers who has not pledged yet."
        ).help,
        discussion: Message(
            indonesian: """
                Jawaban ada di stdout, percakapan di stderr; --json untuk program. Semua perintah dapat dipakai saat \
                serve berjalan.

                Contoh:
                  ikrar-hq init --data-dir /var/lib/ikrar-hq --origin ikrar.kota.go.id
                  ikrar-hq campaign import --data-dir /var/lib/ikrar-hq naskah.yaml netralitas.yaml
                  ikrar-hq roster import --data-dir /var/lib/ikrar-hq pegawai.csv
                  ikrar-hq serve --data-dir /var/lib/ikrar-hq --listen 127.0.0.1:8470
                  ikrar-hq kiosk token --data-dir /var/lib/ikrar-hq --site 3374-014
                  ikrar-hq audit --data-dir /var/lib/ikrar-hq --campaign netralitas-2026 --state pending

                \(ExitStatusHelp.text.indonesian)
                """,
            english: """
                The answer is on stdout, the talk on stderr; --json is for programs. Every command may be used while \
                serve runs.

                Examples:
                  ikrar-hq init --data-dir /var/lib/ikrar-hq --origin ikrar.kota.go.id
                  ikrar-hq campaign import --data-dir /var/lib/ikrar-hq text.yaml neutrality.yaml
                  ikrar-hq roster import --data-dir /var/lib/ikrar-hq employees.csv
                  ikrar-hq serve --data-dir /var/lib/ikrar-hq --listen 127.0.0.1:8470
                  ikrar-hq kiosk token --data-dir /var/lib/ikrar-hq --site 3374-014
                  ikrar-hq audit --data-dir /var/lib/ikrar-hq --campaign neutrality-2026 --state pending

                \(ExitStatusHelp.text.english)
                """
        ).help,
        version: Release.version,
        subcommands: [
            InitCommand.self, ServeCommand.self, KioskCommand.self, RosterCommand.self, CampaignCommand.self,
            AuditCommand.self, VoidCommand.self, MatchCommand.self, CorrectCommand.self, ExcuseCommand.self,
            EraseCommand.self, BundleCommand.self, AuditorCommand.self, ReceiptCommand.self, PublishCommand.self,
            VerifyCommand.self, RebuildCommand.self, CatchUpCommand.self, ExportCommand.self, StatusCommand.self,
            KeysCommand.self, KeyCommand.self, WitnessCommand.self,
        ]
    )

    /// Parses, runs and exits; usage errors leave with 64 and say so in the operator's language.
    static func main() async {
        ProcessGuards.raise()
        await runProgram()
    }
}
