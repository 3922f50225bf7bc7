import ArgumentParser
import HQStore
import IkrarConsole

/// `ikrar-hq kiosk list`
struct KioskListCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Message(
            indonesian: "Setiap kios, apa yang sudah masuk dan apa yang kurang.",
            english: "Every kiosk, what of it is here and what is missing."
        ).help
    )

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let kiosks = try await withStore { store throws(HQStoreError) in try await store.kiosks() }
            .map(KioskAnswer.init)
        try context.answer(["kiosks": kiosks], lines: kiosks.lines)
        if kiosks.isEmpty {
            context.console.talk(Message(indonesian: "Belum ada kios.", english: "There is no kiosk yet."))
        }
    }
}
