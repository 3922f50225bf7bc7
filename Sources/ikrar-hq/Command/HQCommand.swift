import ArgumentParser
import HQStore
import IkrarConsole

/// A command on HQ's data. One place turns failures into words, JSON and an exit code.
protocol HQCommand: AsyncParsableCommand {
    /// Where HQ is and how to answer.
    var options: HQOptions { get }

    /// Does the work.
    func run(in context: CommandContext) async throws(CommandFailure)
}

extension HQCommand {
    /// Runs and leaves with the exit code.
    func run() async throws {
        let context = CommandContext(console: .process, isJSON: options.json)
        do {
            try await run(in: context)
        } catch {
            throw ExitCode(context.report(error).rawValue)
        }
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
