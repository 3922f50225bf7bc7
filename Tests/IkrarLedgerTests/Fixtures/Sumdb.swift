import Foundation

/// `golang.org/x/mod/sumdb` as a program: an implementation of transparency logs that shares no code with ours.
struct Sumdb {
    private let program: String

    struct Failure: Error {
        let said: String
    }

    /// Builds the program in `Interop` from Debian's sources, without network.
    init(in directory: URL) throws {
        program = directory.appending(path: "sumdb").path
        let source = Bundle.module.bundleURL.appending(path: "Interop/sumdb.go").path
        try Self.run(
            "/usr/bin/go",
            ["build", "-o", program, source],
            environment: [
                "GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": directory.appending(path: "go").path,
                "PATH": "/usr/bin:/bin",
            ]
        )
    }

    /// Checks checkpoint, tiles, entries and the file `proofs` of the log in `log`; gives its own proofs of the same.
    func check(_ log: URL, key: String, origin: String) throws -> String {
        try Self.run(program, ["check", log.path, key, origin], environment: [:])
    }

    /// Writes a log of `count` entries, `entry <n>` each, to `log`.
    func write(_ log: URL, key: String, origin: String, count: Int) throws {
        try Self.run(program, ["write", log.path, key, origin, "\(count)"], environment: [:])
    }

    @discardableResult
    private static func run(_ program: String, _ arguments: [String], environment: [String: String]) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = environment
        let output = Pipe()
        let errors = Pipe()
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        // What the program says on failure is one line, which fits the pipe.
        let answer = try output.fileHandleForReading.readToEnd() ?? Data()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(said: String(decoding: said, as: UTF8.self)) }
        return String(decoding: answer, as: UTF8.self)
    }
}
