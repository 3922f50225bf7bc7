import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar verify`
struct VerifyCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Message(
            indonesian: "Periksa tanda tangan dan rantai semua catatan di kios ini.",
            english: "Check signature and chain of every record at this kiosk."
        ).help,
        discussion: Message(
            indonesian: "Tanpa ikrard: 'ikrard verify --data-dir DIR' membaca datanya sendiri.",
            english: "Without the daemon: 'ikrard verify --data-dir DIR' reads the store alone."
        ).help
    )

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let answer: VerificationAnswer
        do {
            answer = try await context.client.verification()
        } catch .socketMissing, .nobodyListening {
            throw Self.daemonDown(context.client.socketPath)
        } catch {
            throw CommandFailure(error)
        }
        try context.answer(answer) { Self.lines(answer, in: $0) }
        return answer.problems.isEmpty ? .done : .badData
    }

    /// The result, and each record that does not check.
    static func lines(_ answer: VerificationAnswer, in language: Language) -> [String] {
        let count = answer.problemCount ?? answer.problems.count
        let problems = answer.problems.map {
            VerificationText.problem($0.kind, signer: $0.signer, seq: $0.seq, expected: $0.expected, found: $0.found)
        }
        return ([VerificationText.headline(records: answer.records, problems: count)] + problems)
            .map { $0.text(in: language) }
    }

    private static func daemonDown(_ path: String) -> CommandFailure {
        CommandFailure(
            code: "daemon_unavailable",
            status: .unavailable,
            message: Message(
                indonesian: "ikrard tidak berjalan di \(path), jadi tidak dapat ditanya.",
                english: "ikrard is not running at \(path), so it cannot be asked."
            ),
            hint: Message(
                indonesian: "Periksa datanya langsung: 'ikrard verify --data-dir DIR' (biasanya /var/lib/ikrar).",
                english: "Check the store alone: 'ikrard verify --data-dir DIR' (usually /var/lib/ikrar)."
            )
        )
    }
}
