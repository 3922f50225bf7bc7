import ArgumentParser
import HQStore
import IkrarConsole

/// A command on HQ's data. One place turns failures into words, JSON and an exit code.
protocol HQProgram: AsyncParsableCommand {
    /// Where HQ is and how to answer.
    var options: HQOptions { get }
}

/// A command that is done, or fails.
protocol HQCommand: HQProgram {
    /// Does the work.
    func run(in context: CommandContext) async throws(CommandFailure)
}

/// A command that may come to its end and have found what should not be.
protocol HQCheck: HQProgram {
    /// Does the work, and says how it ended.
    func check(in context: CommandContext) async throws(CommandFailure) -> ExitStatus
}

extension HQCommand {
    /// Runs and leaves with the exit code.
    func run() async throws {
        try await leave { context throws(CommandFailure) in
            try await run(in: context)
            return .done
        }
    }
}

extension HQCheck {
    /// Runs and leaves with the exit code.
    func run() async throws {
        try await leave { context throws(CommandFailure) in try await check(in: context) }
    }
}

extension HQProgram {
    /// Does `body` and leaves with its status, or with that of the failure, which is told.
    func leave(_ body: (CommandContext) async throws(CommandFailure) -> ExitStatus) async throws {
        let context = CommandContext(console: .process, isJSON: options.json)
        let status: ExitStatus
        do {
            status = try await body(context)
        } catch {
            status = context.report(error)
        }
        if status != .done { throw ExitCode(status.rawValue) }
    }

    /// Opens HQ's store, does `body`, and closes it. The server may be running beside it.
    func withStore<Value>(
        _ body: (HQStore) async throws(HQStoreError) -> Value
    ) async throws(CommandFailure) -> Value {
        let directory = try options.requiredDataDirectory()
        do {
            let store = try HQStore.open(HQStoreConfiguration(dataDirectory: directory, checksPages: false))
            let value = try await body(store)
            try store.close()
            return value
        } catch {
            throw CommandFailure(error)
        }
    }
}
