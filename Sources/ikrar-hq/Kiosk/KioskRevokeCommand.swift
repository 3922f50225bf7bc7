import ArgumentParser
import HQStore
import IkrarConsole
import IkrarService

/// `ikrar-hq kiosk revoke`
struct KioskRevokeCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: Message(
            indonesian: "Cabut kunci satu kios: yang sampai --last-seq tetap sah, selebihnya ditolak.",
            english: "Revoke a kiosk's keys: what is up to --last-seq stays valid, the rest is refused."
        ).help,
        discussion: Message(
            indonesian: """
                Kios hilang: tanyakan kepada petugasnya nomor urut catatan sah terakhir (ikrar status) dan berikan \
                sebagai --last-seq; catatan sampai nomor itu yang datang kemudian tetap dicatat, dengan tanda terlambat. \
                Tanpa --last-seq batasnya catatan terakhir yang sudah ada di BKPP.

                Contoh:
                  ikrar-hq kiosk revoke --data-dir /var/lib/ikrar-hq --name 3374-014/1
                  ikrar-hq kiosk revoke --data-dir /var/lib/ikrar-hq --name 3374-014/1 --last-seq 412 --yes
                """,
            english: """
                A kiosk is lost: ask its officer for the number of the last genuine record (ikrar status) and give it as \
                --last-seq; records up to there that come later are still logged, flagged as late. Without --last-seq the \
                end is the last record that HQ has.

                Examples:
                  ikrar-hq kiosk revoke --data-dir /var/lib/ikrar-hq --name 3374-014/1
                  ikrar-hq kiosk revoke --data-dir /var/lib/ikrar-hq --name 3374-014/1 --last-seq 412 --yes
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(Message(indonesian: "Nama kios.", english: "The kiosk's name.").help, valueName: "kiosk")
    )
    var name: String

    @Option(
        name: .customLong("last-seq"),
        help: ArgumentHelp(
            Message(
                indonesian: "Nomor urut terakhir yang masih diterima dari kunci yang dipakai.",
                english: "The last seq that is still accepted of the key in use."
            ).help,
            valueName: "seq"
        )
    )
    var lastSeq: UInt64?

    @Flag(help: ArgumentHelp(Message(indonesian: "Setujui tanpa bertanya.", english: "Agree without asking.").help))
    var yes = false

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        guard yes || context.console.isAgreed(Self.act, word: name) else {
            throw .usage(Message(indonesian: "Tidak ada yang diubah.", english: "Nothing was changed."))
        }
        try await withStore { store throws(HQStoreError) in
            try await store.revoke(kiosk: name, lastSeq: lastSeq, now: SystemClock.universalTime())
        }
        try context.answer(["revoked": name]) { language in
            [Message(indonesian: "Kios \(name) dicabut.", english: "The kiosk \(name) is revoked.").text(in: language)]
        }
    }

    /// A revocation cannot be taken back, so the name is typed once more.
    private static let act = Message(
        indonesian: "Pencabutan tidak dapat dibatalkan.",
        english: "A revocation cannot be undone."
    )
}
