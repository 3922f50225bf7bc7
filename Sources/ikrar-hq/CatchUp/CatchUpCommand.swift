import ArgumentParser
import HQStore
import IkrarConsole
import IkrarService

/// `ikrar-hq catch-up`
struct CatchUpCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "catch-up",
        abstract: Message(
            indonesian: "Setelah memulihkan cadangan lama: ambil kembali catatan dari log yang sudah terbit.",
            english: "After an older backup was restored: take the entries back from the published log."
        ).help,
        discussion: Message(
            indonesian: """
                FOLDER berisi checkpoint dan tile/entries: bawaan DIR/log, atau salinan auditor. Setiap catatan diperiksa \
                terhadap kunci log dan checkpoint yang terbit, sehingga sejarah yang sama berlanjut; yang tidak cocok tidak \
                mengubah apa pun. Pembuka catatan tidak ada di log: kios mengirimnya lagi ketika tersambung, selama masih \
                disimpan; selebihnya disebut. Hentikan serve dahulu; jangan tulis apa pun di BKPP sebelumnya.

                Contoh:
                  ikrar-hq catch-up --data-dir /var/lib/ikrar-hq
                  ikrar-hq catch-up --data-dir /var/lib/ikrar-hq /media/usb/auditor/log
                """,
            english: """
                FOLDER holds checkpoint and tile/entries: by default DIR/log, or an auditor's copy. Each entry is checked \
                against the log's key and the published checkpoint, so that the same history goes on; what does not fit \
                changes nothing. Openings are in no log: kiosks send them again when they are here, as long as they keep \
                them; the rest is listed. Stop serve first, and write nothing at HQ before.

                Examples:
                  ikrar-hq catch-up --data-dir /var/lib/ikrar-hq
                  ikrar-hq catch-up --data-dir /var/lib/ikrar-hq /media/usb/auditor/log
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(
                indonesian: "Folder log yang lebih baru; bawaan: log di direktori data.",
                english: "The folder of the newer log; by default the log in the data directory."
            ).help,
            valueName: "folder"
        ),
        completion: .directory
    )
    var folder: String?

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let path = folder
        let report = try await withStore { store throws(HQStoreError) in
            let lock = try store.lockForServing()
            defer { withExtendedLifetime(lock) {} }
            let source = path.map { LogFolder(path: $0) } ?? store.logFolder
            return try await store.catchUp(from: source, now: SystemClock.universalTime())
        }
        let answer = CatchUpAnswer(report)
        try context.answer(answer, lines: answer.lines)
    }
}
