import IkrarConsole
import KioskControl
import KioskTerminal

extension TerminalFailure {
    /// Statuses that say "not now": asking again by itself is safe and may succeed.
    private static let notNow = [408, 425, 429, 503]

    /// A failed conversation with the daemon, in words short enough for the table.
    init(_ error: ControlError) {
        switch error {
        case .socketMissing, .nobodyListening:
            self.init(
                .unreachable,
                Message(indonesian: "ikrard tidak berjalan.", english: "ikrard is not running."),
                hint: Message(
                    indonesian: "Tidak ada yang dicatat. Panggil petugas teknis.",
                    english: "Nothing was recorded. Call the technician."
                )
            )
        case .timedOut, .interrupted, .notTheLocalAPI:
            self.init(.inDoubt, Message(indonesian: "ikrard tidak menjawab.", english: "ikrard does not answer."))
        case .problem(let problem):
            let failure = CommandFailure(problem)
            let kind: Kind =
                problem.code == .alreadyVoid ? .done : Self.notNow.contains(problem.status) ? .inDoubt : .refused
            self.init(kind, failure.message, hint: failure.hint)
        case .socketForbidden, .socketPathTooLong, .unreadableFile, .unsendable:
            let failure = CommandFailure(error)
            self.init(.refused, failure.message, hint: failure.hint)
        }
    }
}
