import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar find`
struct FindCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: Message(
            indonesian: "Cari orang di daftar pegawai menurut nama atau nomor utuh.",
            english: "Find people on the roster by name or whole number."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar find \"siti rahayu\"",
            english: "Example: ikrar find \"siti rahayu\""
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(indonesian: "Bagian nama, atau nomor utuh.", english: "A part of a name, or a whole number.").help
        )
    )
    var text: String

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (1...ControlLimit.inputBytesMax).contains(text.utf8.count) else {
            throw ValidationError(
                Message(
                    indonesian: "Teks yang dicari harus 1 sampai 256 bita.",
                    english: "The text to find must be 1 to 256 bytes."
                ).help
            )
        }
    }

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let text = text
        let answer = try await ask { () async throws(ControlError) in try await context.client.people(matching: text) }
        try context.answer(answer) { PeopleReport.lines(answer, in: $0) }
        if answer.people.isEmpty {
            context.console.talk(Message(indonesian: "Tidak ditemukan.", english: "Nobody found."))
        } else if answer.hasMore {
            context.console.talk(
                Message(
                    indonesian: "Masih ada lagi; persempit pencarian.",
                    english: "There are more; narrow the search."
                )
            )
        }
        return .done
    }
}
