import ArgumentParser
import Glibc
import IkrarConsole
import KioskControl
import KioskTerminal

/// `ikrar kiosk`
struct KioskCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "kiosk",
        abstract: Message(
            indonesian: "Layar penuh untuk meja: pindai, ketik, cari, batalkan.",
            english: "The full-screen terminal for the table: scan, type, search, undo."
        ).help,
        discussion: Message(
            indonesian: """
                Hasil terbaru selalu menggantikan yang lama dan menutup sendiri; nama hilang dari layar setelah 10 detik \
                tanpa kegiatan. Kartu yang dipindai langsung dicatat; nomor yang diketik dicari dulu dan namanya \
                dikonfirmasi. NO_COLOR mematikan warna.

                --feedback menjalankan perintah untuk setiap hasil, dengan satu kata sebagai argumen: recorded, already, \
                unmatched, ambiguous, not_obligated, refused_input, again, atau voided; tidak pernah data pribadi.

                Contoh:
                  ikrar kiosk
                  ikrar kiosk --privacy --feedback /usr/local/bin/bunyi
                """,
            english: """
                The newest result always replaces the last one and closes itself; names leave the screen after 10 seconds \
                without anything done. A scanned card is recorded at once; a typed number is looked up first and its \
                name confirmed. NO_COLOR switches colours off.

                --feedback runs a command for each result, with one word as its argument: recorded, already, unmatched, \
                ambiguous, not_obligated, refused_input, again or voided; never personal data.

                Examples:
                  ikrar kiosk
                  ikrar kiosk --privacy --feedback /usr/local/bin/buzzer
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Tata letak: auto menurut ukuran layar, wide, atau narrow (40 kolom).",
                english: "The layout: auto by the size of the screen, wide, or narrow (40 columns)."
            ).help,
            valueName: "auto|wide|narrow"
        )
    )
    var layout: ScreenLayout = .automatic

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Perintah untuk bunyi, lampu, atau suara; dihentikan setelah 2 detik.",
                english: "A command for a buzzer, lamp or speech; ended after 2 seconds."
            ).help,
            valueName: "command"
        )
    )
    var feedback: String?

    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Sembunyikan nama, unit, dan nomor; hanya hasil dan jumlah (F4 mengubahnya).",
                english: "Hide names, units and numbers; only results and counts (F4 changes it)."
            ).help
        )
    )
    var privacy = false

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        guard
            let capabilities = TerminalCapabilities(environment: { name in getenv(name).map { String(cString: $0) } }),
            let device = TerminalDevice(input: STDIN_FILENO, output: STDOUT_FILENO), let mailbox = KioskMailbox()
        else {
            throw .usage(
                Message(
                    indonesian: "'ikrar kiosk' memerlukan terminal yang dapat memindahkan kursor.",
                    english: "'ikrar kiosk' needs a terminal that can move the cursor."
                ),
                hint: Message(
                    indonesian: "Jalankan di konsol atau ssh -t; periksa TERM.",
                    english: "Run it on a console or with ssh -t; check TERM."
                )
            )
        }
        SignalWatch.start { mailbox.post(.signal($0)) }
        var loop = KioskLoop(
            device: device,
            mailbox: mailbox,
            link: KioskLink(socketPath: options.socketPath, mailbox: mailbox),
            capabilities: capabilities,
            settings: TerminalSettings(language: context.console.language, layout: layout),
            isPrivate: privacy,
            feedback: feedback.map { FeedbackCommand($0) }
        )
        loop.run()
        return .done
    }
}

extension ScreenLayout: ExpressibleByArgument {}
