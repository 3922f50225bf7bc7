import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar sync`
struct SyncCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "sync",
        abstract: Message(
            indonesian: "Kirim sekarang ke BKPP, tanpa menunggu jadwal.",
            english: "Send to HQ now instead of at the next planned attempt."
        ).help,
        discussion: Message(
            indonesian: """
                Dengan --wait, kode keluar berarti: 0 semua tersimpan di BKPP dan terbukti, 65 ada catatan yang ditolak atau log BKPP \
                tidak dapat dipercaya, 69 BKPP tidak tercapai, 75 belum selesai, 77 kunci ditolak, 78 belum terdaftar atau rantai bercabang.

                Tanpa jaringan sama sekali: ikrar help bundle.

                Contoh: ikrar sync --wait
                """,
            english: """
                With --wait the exit code says: 0 HQ stored everything and proved it, 65 it refused records or its log is not \
                to be trusted, 69 it was not reached, 75 not finished yet, 77 the key was refused, 78 not enrolled or a fork.

                Without any network: ikrar help bundle.

                Example: ikrar sync --wait
                """
        ).help
    )

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Tunggu sampai semua terkirim atau pengiriman gagal.",
                english: "Wait until everything is sent or sending fails."
            ).help
        )
    )
    var wait = false

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let wait = wait
        let answer = try await ask { () async throws(ControlError) in try await context.client.sync(wait: wait) }
        let report = SyncReport(answer)
        try context.answer(answer, lines: report.lines)
        return wait ? report.status : .done
    }
}
