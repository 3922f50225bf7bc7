import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar scanner list`
struct ScannerListCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Message(
            indonesian: "Pemindai kios ini dan keadaannya.",
            english: "This kiosk's readers and how they are."
        ).help,
        discussion: Message(
            indonesian: "Kode keluar 1 bila ada yang tidak siap. Contoh: ikrar scanner list",
            english: "Ends with 1 when one is not ready. Example: ikrar scanner list"
        ).help
    )

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let status = try await ask { () async throws(ControlError) in try await context.client.status() }
        if context.isJSON {
            for reader in status.readers { try context.answer(reader) { _ in [] } }
        } else {
            try context.console.answer(ReaderReport.lines(status.readers, in: context.console.language))
        }
        if status.readers.isEmpty {
            context.console.talk(
                Message(
                    indonesian: "Belum ada pemindai; tambahkan readers: di /etc/ikrar/ikrard.yaml.",
                    english: "There is no reader yet; add readers: to /etc/ikrar/ikrard.yaml."
                )
            )
        }
        return status.readers.allSatisfy { $0.state == .open } ? .done : .findings
    }
}
