import ArgumentParser
import HQStore
import IkrarConsole

/// `ikrar-hq rebuild`
struct RebuildCommand: HQCheck {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: Message(
            indonesian: "Hitung ulang seluruh log dan bandingkan dengan tabel siapa yang sudah ikrar.",
            english: "Fold the whole log anew and compare with the tables of who has pledged."
        ).help,
        discussion: Message(
            indonesian: """
                Setiap baris yang berbeda dilaporkan dan perintah keluar dengan 1; tanpa --repair tidak ada yang diubah. \
                Dapat dipakai saat serve berjalan.

                Contoh: ikrar-hq rebuild --data-dir /var/lib/ikrar-hq
                """,
            english: """
                Every row that differs is reported and the command exits with 1; without --repair nothing is changed. \
                It may be used while serve runs.

                Example: ikrar-hq rebuild --data-dir /var/lib/ikrar-hq
                """
        ).help
    )

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Ganti baris yang berbeda dengan hasil hitungan; server menunggu selama itu.",
                english: "Replace rows that differ by the fold's; the server waits meanwhile."
            ).help
        )
    )
    var repair = false

    @OptionGroup var options: HQOptions

    func check(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let report = try await withStore { store throws(HQStoreError) in try await store.rebuild(repairs: repair) }
        let answer = RebuildAnswer(report)
        try context.answer(answer, lines: answer.lines)
        return report.differenceCount == 0 ? .done : .findings
    }
}
