import Foundation

/// One run of a built program.
struct CommandRun {
    let status: Int32
    let output: String
    let talk: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// Runs `ikrar` with `arguments`, feeding it `input`.
    static func ikrar(
        _ arguments: [String],
        input: [UInt8] = [],
        environment: [String: String] = [:]
    ) async throws -> CommandRun {
        try await run("ikrar", arguments, input: input, environment: environment)
    }

    /// Runs `ikrar-hq` with `arguments`.
    static func headquarters(_ arguments: [String], environment: [String: String] = [:]) async throws -> CommandRun {
        try await run("ikrar-hq", arguments, input: [], environment: environment)
    }

    private static func run(
        _ program: String,
        _ arguments: [String],
        input: [UInt8],
        environment: [String: String]
    ) async throws -> CommandRun {
        let process = Process()
        process.executableURL = executable(program)
        process.arguments = arguments
        process.environment = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"].merging(environment) { _, new in new }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = stderr
        try process.run()
        // Both are read to their end at once, so that neither pipe can fill up and block the program.
        async let output = read(stdout)
        async let talk = read(stderr)
        try? stdin.fileHandleForWriting.write(contentsOf: input)
        try? stdin.fileHandleForWriting.close()
        let (answered, said) = await (output, talk)
        process.waitUntilExit()
        return CommandRun(status: process.terminationStatus, output: answered, talk: said)
    }

    /// A built program, which lies beside the tests.
    static func executable(_ program: String) -> URL {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent(program)
    }

    static func read(_ pipe: Pipe) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
                continuation.resume(returning: String(decoding: bytes, as: UTF8.self))
            }
        }
    }
}
