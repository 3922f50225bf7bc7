import ArgumentParser
import IkrarConsole

/// How a subcommand talks: the answer on standard output, everything else on standard error.
enum Report {
    /// One line of the answer.
    static func answer(_ line: String) { print(line) }

    /// One line of the answer, in the operator's language.
    static func answer(_ message: Message) { answer(TerminalText.escaped(message.text(in: .current))) }

    /// Says what went wrong and what to do about it, and ends the command with the status for it.
    static func fail(_ error: any Error, dataDirectory: String) -> ExitCode {
        let text = DaemonText.text(error, dataDirectory: dataDirectory)
        let console = Console.process
        for message in [text.what, text.remedy].compactMap(\.self) {
            console.talk(["ikrard: " + message.text(in: console.language)])
        }
        return ExitCode(DaemonFailure.exitStatus(of: error).rawValue)
    }
}
