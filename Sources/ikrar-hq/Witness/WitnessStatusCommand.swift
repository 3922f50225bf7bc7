import ArgumentParser
import HQWitness
import IkrarConsole
import IkrarLedger

/// `ikrar-hq witness status`
struct WitnessStatusCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: Message(
            indonesian: "Saksi sekilas: kunci, log yang diawasi, bukti pelanggaran.",
            english: "The witness at a glance: its key, the logs it watches, evidence against them."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar-hq witness status --data-dir /var/lib/ikrar-witness",
            english: "Example: ikrar-hq witness status --data-dir /var/lib/ikrar-witness"
        ).help
    )

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let answer: WitnessStatusAnswer
        do {
            let store = try WitnessStore.open(try options.requiredDataDirectory())
            answer = WitnessStatusAnswer(
                witnessKey: store.key.text,
                logs: try store.statuses().map(WatchedLogAnswer.init),
                evidence: try store.evidenceCount()
            )
        } catch let error as WitnessError {
            throw CommandFailure(error)
        } catch let error as CommandFailure {
            throw error
        } catch {
            throw .bug(error)
        }
        try context.answer(answer, lines: answer.lines)
    }
}

/// The witness at a glance.
struct WitnessStatusAnswer: Encodable {
    /// The witness's vkey.
    let witnessKey: String
    /// The logs it watches.
    let logs: [WatchedLogAnswer]
    /// Requests kept because they contradict what was cosigned.
    let evidence: Int

    /// The same for an operator.
    func lines(in language: Language) -> [String] {
        let key = Message(indonesian: "Kunci saksi: \(witnessKey)", english: "Witness key: \(witnessKey)")
        var lines = [key.text(in: language)] + logs.map { $0.line(in: language) }
        if evidence > 0 {
            lines.append(
                Message(
                    indonesian: "\(evidence) permintaan bertentangan disimpan sebagai bukti (folder evidence)",
                    english: "\(evidence) contradicting requests are kept as evidence (folder evidence)"
                ).text(in: language)
            )
        }
        return lines
    }

    private enum CodingKeys: String, CodingKey {
        case logs, evidence
        case witnessKey = "witness_key"
    }
}
