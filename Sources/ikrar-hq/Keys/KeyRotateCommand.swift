import ArgumentParser
import HQStore
import IkrarConsole
import IkrarLedger

/// `ikrar-hq key rotate`
struct KeyRotateCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "rotate",
        abstract: Message(
            indonesian: "Buat kunci baru dan catat pergantiannya di log.",
            english: "Make a new key and put the change into the log."
        ).help,
        discussion: Message(
            indonesian: """
                log: sejak itu kedua kunci menandatangani setiap checkpoint. Kios mempelajari kunci baru dari catatan \
                rotate yang terbukti ada di log; saksi diberi kunci baru dengan witness add-log. Bila semua sudah, akhiri \
                dengan key retire. registrar: kunci lama langsung dicabut; auditor mengikuti catatannya dari kunci pertama.

                Hentikan serve dahulu, dan cadangkan berkas kunci yang baru sesudahnya.

                Contoh: ikrar-hq key rotate log --data-dir /var/lib/ikrar-hq
                """,
            english: """
                log: from then on both keys sign every checkpoint. Kiosks learn the new key from the rotate record, proven \
                to be in the log; witnesses are given it with witness add-log. When all have it, end with key retire. \
                registrar: the old key is revoked at once; auditors follow the records from the first key.

                Stop serve first, and back the new key file up afterwards.

                Example: ikrar-hq key rotate log --data-dir /var/lib/ikrar-hq
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(
                indonesian: "Kunci yang diganti: log atau registrar.",
                english: "The key to replace: log or registrar."
            ).help
        )
    )
    var key: KeyAnswer.Purpose

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Kode alasan, misalnya scheduled, lost.",
                english: "The code of the reason, such as scheduled, lost."
            ).help,
            valueName: "code"
        )
    )
    var reason = "scheduled"

    @Flag(help: ArgumentHelp(Message(indonesian: "Setujui tanpa bertanya.", english: "Agree without asking.").help))
    var yes = false

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        guard yes || context.console.isAgreed(Self.act, word: key.rawValue) else {
            throw .usage(Message(indonesian: "Tidak ada yang diubah.", english: "Nothing was changed."))
        }
        let acting = try ActContext.current()
        let (purpose, reason) = (key, reason)
        let new = try await withStore { store throws(HQStoreError) in
            let lock = try store.lockForServing()
            defer { withExtendedLifetime(lock) {} }
            switch purpose {
            case .log: return try await store.rotateLogKey(reason: reason, context: acting)
            default: return try await store.rotateRegistrarKey(reason: reason, context: acting)
            }
        }
        let answer = KeyAnswer(purpose: purpose, vkey: new.text)
        try context.answer(["keys": [answer]]) { language in
            answer.lines(in: language) + [next.text(in: language)]
        }
    }

    /// A rotation stays in the log for ever.
    private static let act = Message(
        indonesian: "Pergantian kunci tidak dapat dibatalkan.",
        english: "A rotation cannot be undone."
    )

    private var next: Message {
        switch key {
        case .log:
            Message(
                indonesian:
                    "Jalankan serve lagi, beri kunci ini kepada para saksi (witness add-log), lalu: ikrar-hq key retire",
                english: "Run serve again, give this key to the witnesses (witness add-log), then: ikrar-hq key retire"
            )
        default:
            Message(
                indonesian: "Kunci lama dicabut. Auditor tetap memakai kunci registrar yang pertama.",
                english: "The old key is revoked. Auditors still begin with the registrar's first key."
            )
        }
    }
}
