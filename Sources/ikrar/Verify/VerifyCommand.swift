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
        let records = OperatorNumber.message(answer.records)
        guard !answer.problems.isEmpty else {
            let good = Message(
                indonesian: "Baik: \(records.indonesian) catatan diperiksa.",
                english: "Good: \(records.english) records checked."
            )
            return [good.text(in: language)]
        }
        let count = OperatorNumber.message(answer.problemCount ?? answer.problems.count)
        let bad = Message(
            indonesian:
                "RUSAK: \(count.indonesian) masalah pada \(records.indonesian) catatan. Jangan hapus apa pun.",
            english: "DAMAGED: \(count.english) problems in \(records.english) records. Delete nothing."
        )
        return [bad.text(in: language)]
            + answer.problems.map { problem in
                let place = problem.seq.map { "\(problem.signer) \($0)" } ?? problem.signer
                let values = [problem.expected, problem.found].compactMap(\.self).joined(separator: " ≠ ")
                return "  \(place): \(VerificationText.message(problem.kind).text(in: language))"
                    + (values.isEmpty ? "" : " (\(values))")
            }
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
