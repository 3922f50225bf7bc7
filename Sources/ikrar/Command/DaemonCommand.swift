import ArgumentParser
import IkrarConsole
import KioskControl

/// A command that asks the daemon. One place turns failures into words, JSON and an exit code.
protocol DaemonCommand: AsyncParsableCommand {
    /// Where the daemon is and how to answer.
    var options: GlobalOptions { get }

    /// Does the work and says how it ended.
    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus
}

extension DaemonCommand {
    /// Runs and leaves with the exit code.
    func run() async throws {
        let context = CommandContext(options)
        let status: ExitStatus
        do {
            status = try await run(in: context)
        } catch {
            status = context.report(error)
        }
        guard status == .done else { throw ExitCode(status.rawValue) }
    }

    /// Asks the daemon, a failure already in the operator's words.
    func ask<Answer>(
        _ question: () async throws(ControlError) -> Answer
    ) async throws(CommandFailure) -> Answer {
        do {
            return try await question()
        } catch {
            throw CommandFailure(error)
        }
    }
}
