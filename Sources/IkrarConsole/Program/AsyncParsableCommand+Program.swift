package import ArgumentParser
import Glibc

extension AsyncParsableCommand {
    /// Runs this command as the whole program, on this thread as far as it waits for nobody: parses, runs and exits.
    /// Usage errors leave with ``ExitStatus/usage`` and say so in the operator's language.
    package static func runOnThisThread() -> Never {
        let thread = ThreadExecutor()
        Task(executorPreference: thread) {
            await runProgram()
            leave(with: ExitStatus.done.rawValue)
        }
        thread.run()
    }

    /// Runs this command as the whole program: parses, runs, and exits when that failed. Usage errors leave with
    /// ``ExitStatus/usage`` and say so in the operator's language.
    package static func runProgram() async {
        do {
            var command = try await asyncParseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            exit(after: error)
        }
    }

    /// Usage errors go to stderr and leave with 64; help goes to stdout. An `ExitCode` has said all it had to say.
    private static func exit(after error: any Error) -> Never {
        if let said = error as? ExitCode { leave(with: said.rawValue) }
        let code = exitCode(for: error)
        let text = fullMessage(for: error)
        let console = Console.process
        if code == .validationFailure {
            console.talk(UsageText(text).lines(in: console.language))
            leave(with: ExitStatus.usage.rawValue)
        }
        if text.hasPrefix("OVERVIEW:") || text.hasPrefix("USAGE:") {
            // Help that cannot be written is lost; there is nothing to tell it to.
            try? console.answer(UsageText(text).lines(in: console.language))
            leave(with: code.rawValue)
        }
        exit(withError: error)
    }

    /// Leaves at once: what libraries would tidy up at an orderly exit, the system takes back anyway.
    private static func leave(with code: Int32) -> Never {
        fflush(nil)
        _exit(code)
    }
}
