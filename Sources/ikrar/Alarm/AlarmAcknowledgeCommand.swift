import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar alarm acknowledge`
struct AlarmAcknowledgeCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: Message(
            indonesian: "Tandai bahwa sebuah bahaya sudah diketahui; buktinya tetap tersimpan.",
            english: "Take note of an alarm; its evidence is kept for ever."
        ).help,
        discussion: Message(
            indonesian: """
                Hanya untuk ikrar-admin. Setelah itu 'ikrar status' kembali keluar dengan 0; siapa, kapan, dan alasannya \
                tetap terlihat di 'ikrar alarm list'. Bahaya yang masih berlangsung tetap tampak di 'ikrar sync'. Tanda \
                yang pertama berlaku.

                Contoh: ikrar alarm acknowledge 1 --reason "Laporan Bawaslu 12/2026"
                """,
            english: """
                For ikrar-admin only. 'ikrar status' then ends with 0 again; who, when and why stay visible in 'ikrar \
                alarm list'. An alarm that goes on still shows in 'ikrar sync'. The first acknowledgement stands.

                Example: ikrar alarm acknowledge 1 --reason "Report 12/2026 to the supervisor"
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(indonesian: "Nomor dari 'ikrar alarm list'.", english: "The number in 'ikrar alarm list'.").help
        )
    )
    var id: Int64

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Mengapa, dalam satu baris; jangan menyebut orang.",
                english: "Why, in one line; name nobody."
            ).help,
            valueName: "text"
        )
    )
    var reason: String

    @Flag(help: ArgumentHelp(Message(indonesian: "Setujui tanpa bertanya.", english: "Agree without asking.").help))
    var yes = false

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let id = id
        guard yes || context.console.isAgreed(Self.act, word: String(id)) else {
            throw .usage(Message(indonesian: "Tidak ada yang diubah.", english: "Nothing was changed."))
        }
        let order = AlarmAcknowledgementOrder(reason: reason)
        let answer = try await ask { () async throws(ControlError) in
            try await context.client.acknowledgeAlarm(id, order)
        }
        try context.answer(answer) { AlarmReport.lines(answer, in: $0) }
        return .done
    }

    private static let act = Message(
        indonesian: "Tanda ini tidak dapat ditarik kembali.",
        english: "This cannot be taken back."
    )
}
