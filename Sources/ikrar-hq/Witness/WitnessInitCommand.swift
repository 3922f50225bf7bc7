import ArgumentParser
import HQWitness
import IkrarConsole
import IkrarLedger

/// `ikrar-hq witness init`
struct WitnessInitCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: Message(
            indonesian: "Buat saksi baru dengan kuncinya.",
            english: "Make a new witness with its key."
        ).help,
        discussion: Message(
            indonesian: """
                Mencetak kunci publik saksi (vkey). Berikan kepada setiap pihak yang menulis kebijakan saksi lewat jalan \
                yang bukan BKPP, dan bacakan ulang (lihat ikrar-hq help keys).

                Contoh: ikrar-hq witness init --data-dir /var/lib/ikrar-witness --name bawaslu.example.go.id/w1
                """,
            english: """
                Prints the witness's public key (vkey). Give it to everyone who writes a witness policy by a way that is \
                not HQ, and read it back (see ikrar-hq help keys).

                Example: ikrar-hq witness init --data-dir /var/lib/ikrar-witness --name bawaslu.example.go.id/w1
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Nama kunci saksi: alamat tanpa https://, dan nomor.",
                english: "The name of the witness's key: an address without https://, and a number."
            ).help
        )
    )
    var name: String

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let directory = try options.requiredDataDirectory()
        let key: CosignerKey
        do {
            key = try WitnessStore.create(directory, name: name).key
        } catch {
            throw CommandFailure(error)
        }
        try context.answer(["name": key.name, "witness_key": key.text]) { _ in [key.text] }
    }
}
