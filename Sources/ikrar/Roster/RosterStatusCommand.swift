import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar roster status`
struct RosterStatusCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Message(
            indonesian: "Berapa orang dan unit, dari berkas mana, kapan.",
            english: "How many people and units, from which file, when."
        ).help
    )

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let answer = try await ask(context.client.rosterStatus)
        try context.answer(answer) { [Self.sentence(answer).text(in: $0)] }
        return .done
    }

    /// The roster in one sentence.
    static func sentence(_ roster: RosterStatusAnswer) -> Message {
        let (people, units) = (OperatorNumber.message(roster.people), OperatorNumber.message(roster.units))
        let size = Message(
            indonesian: "\(people.indonesian) orang di \(units.indonesian) unit",
            english: "\(people.english) people in \(units.english) units"
        )
        guard let imported = roster.importedAt else { return size }
        let (time, name) = (OperatorTime.message(imported), roster.fileName ?? "-")
        return size
            + Message(
                indonesian: ", dari \(name), diimpor \(time.indonesian)",
                english: ", from \(name), imported \(time.english)"
            )
    }
}
