import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar status`
struct StatusCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Message(
            indonesian: "Keadaan kios ini: upacara, antrean ke BKPP, disk, jam.",
            english: "The state of this kiosk: ceremony, what waits for HQ, disk, clock."
        ).help,
        discussion: Message(
            indonesian: "Kode keluar 65 berarti log BKPP tidak dapat dipercaya; buktinya disimpan di kios.",
            english: "Exit code 65 says that HQ's log is not to be trusted; the kiosk holds the evidence."
        ).help
    )

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let status = try await ask(context.client.status)
        let report = StatusReport(status)
        try context.answer(status, lines: report.lines)
        return report.exitStatus
    }
}
