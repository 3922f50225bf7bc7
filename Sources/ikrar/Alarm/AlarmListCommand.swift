import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar alarm list`, also `ikrar alarm`
struct AlarmListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Message(
            indonesian: "Semua bahaya yang pernah ditemukan, dan siapa yang sudah mengetahuinya.",
            english: "Every alarm there ever was, and who has taken note of it."
        ).help,
        discussion: Message(
            indonesian: """
                --json juga memuat kedua checkpoint sebagai bukti. Kode keluar 65 selama ada yang belum ditandai.

                Contoh: ikrar alarm list --json
                """,
            english: """
                --json also holds both checkpoints, the evidence. Exit code 65 while nobody has taken note of one.

                Example: ikrar alarm list --json
                """
        ).help
    )

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let answer = try await ask(context.client.alarms)
        try context.answer(answer) { AlarmReport.lines(answer, in: $0) }
        return answer.alarms.allSatisfy { $0.acknowledgement != nil } ? .done : .badData
    }
}
