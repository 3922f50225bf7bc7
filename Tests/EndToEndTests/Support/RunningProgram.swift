import Foundation

/// A program on its way to its end.
final class RunningProgram {
    private let process = Process()
    private let folder: URL

    init(_ program: Program, _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("ikrar-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        process.executableURL = program.url
        process.arguments = arguments
        process.environment = Program.environment(environment)
        // Files, not pipes: a program that prints much can never block on a full pipe.
        process.standardInput = try handle("in", content: input)
        process.standardOutput = try handle("out")
        process.standardError = try handle("err")
        try process.run()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        try? FileManager.default.removeItem(at: folder)  // Losing a temporary folder harms nothing.
    }

    /// Waits for the end and tells what was said.
    func answer() throws -> Program.Answer {
        process.waitUntilExit()
        return Program.Answer(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            output: try text("out"),
            errors: try text("err")
        )
    }

    /// The outcomes of the scans that have been answered up to now.
    func outcomesSoFar() throws -> [String] {
        let text = try text("out")
        let whole = text[..<(text.lastIndex(of: "\n") ?? text.startIndex)]
        return try Program.Answer(status: 0, output: String(whole), errors: "").outcomes()
    }

    /// How many lines of standard output are whole up to now.
    func linesSoFar() throws -> Int {
        try text("out").count { $0 == "\n" }
    }

    private func handle(_ name: String, content: [UInt8] = []) throws -> FileHandle {
        let url = folder.appendingPathComponent(name)
        try Data(content).write(to: url)
        return try FileHandle(forUpdating: url)
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: folder.appendingPathComponent(name)), as: UTF8.self)
    }
}
