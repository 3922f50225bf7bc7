import IkrarConsole
import KioskControl

/// The pledge text before people sign off, where their ceremony demands it.
enum SignOffText {
    /// Shows the whole text of the open ceremony and waits for Enter; does nothing where the ceremony does not demand it,
    /// or where nobody would see it. Scans are taken whatever comes of it: a text that cannot be had refuses nobody.
    static func show(_ context: CommandContext) async {
        let console = context.console
        guard console.canAsk, let status = try? await context.client.status(), let ceremony = status.ceremony,
            ceremony.textBeforeSignOff == true, let campaign = ceremony.campaign
        else { return }
        do {
            let text = try await context.client.text(campaign: campaign)
            console.talk(TextReport(text).lines(width: TextReport.usualColumns, in: console.language) + [""])
            _ = console.ask(
                Message(
                    indonesian: "Bacakan naskah ini, lalu tekan Enter untuk mulai mencatat.",
                    english: "Read this text out, then press Enter to begin recording."
                )
            )
        } catch {
            console.talk(CommandFailure(error).lines(in: console.language))
        }
    }
}
