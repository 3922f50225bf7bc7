import Foundation

/// A terminal that is a program: whoever runs in it sees a real pseudo-terminal, and the test sees its screen.
final class Tmux {
    private let socket: String
    private let environment: [String: String]

    /// Runs `command` with a shell in a terminal of this size, with tmux and its socket in `folder`.
    init(
        _ command: String,
        columns: Int,
        rows: Int,
        folder: URL,
        environment: [String: String] = [:]
    ) throws {
        socket = folder.appendingPathComponent("tmux-\(UUID().uuidString.prefix(8))").path
        self.environment = Program.environment(environment)
        try run(["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command])
        // Its own status line would take a row of ours.
        try run(["set-option", "-g", "status", "off"])
        try resize(columns: columns, rows: rows)
    }

    deinit {
        // A server that is gone already needs no end.
        _ = try? run(["kill-server"])
    }

    /// The rows of the screen without spaces at their ends.
    func screen() throws -> [String] {
        try run(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
            String.init
        )
    }

    /// The screen as one text; with colours as SGR sequences where asked for.
    func text(withColors: Bool = false) throws -> String {
        try run(["capture-pane", "-p"] + (withColors ? ["-e"] : []))
    }

    /// Types keys, all at once; names such as `Enter` and `F2` are keys.
    func press(_ keys: String...) throws { try run(["send-keys"] + keys) }

    /// Types text as it is, all at once.
    func type(_ text: String) throws { try run(["send-keys", "-l", "--", text]) }

    /// Pastes text, marked as a paste where the program asked for that.
    func paste(_ text: String) throws {
        try run(["set-buffer", "--", text])
        try run(["paste-buffer", "-p"])
    }

    /// Changes the size of the terminal.
    func resize(columns: Int, rows: Int) throws {
        try run(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
    }

    /// Whether the program has the alternate screen.
    func isAlternate() throws -> Bool { try run(["display-message", "-p", "#{alternate_on}"]).hasPrefix("1") }

    /// Whether the program hides the cursor.
    func isCursorHidden() throws -> Bool { try run(["display-message", "-p", "#{cursor_flag}"]).hasPrefix("0") }

    /// Returns once the screen holds `words`.
    func wait(for words: String) throws {
        do {
            try waitUntil { try text().contains(words) }
        } catch {
            throw Unexpected("\"\(words)\" never appeared: \(error)\n\(try text())")
        }
    }

    /// Returns once the screen does not hold `words`.
    func wait(without words: String) throws {
        do {
            try waitUntil { try !text().contains(words) }
        } catch {
            throw Unexpected("\"\(words)\" never went: \(error)\n\(try text())")
        }
    }

    /// Returns when the clock in the first row shows another second: longer than any pause between keys that matters.
    func waitForTheClock() throws {
        let before = try screen().first
        try waitUntil { try screen().first != before }
        let between = try screen().first
        try waitUntil { try screen().first != between }
    }

    /// Foundation takes a process for ended when a descriptor it gave it is closed, and tmux's server would keep that open.
    private static let withoutDescriptors = """
        for path in /proc/self/fd/*; do
            number=${path##*/}; [ "$number" -gt 2 ] && eval "exec $number>&-"
        done 2>/dev/null
        exec tmux "$@"
        """

    @discardableResult
    private func run(_ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", Self.withoutDescriptors, "tmux", "-u", "-S", socket] + arguments
        process.environment = environment
        // A file, not a pipe: daemons that other tests start meanwhile would inherit its end and never close it.
        let file = URL(fileURLWithPath: "\(socket)-\(UUID().uuidString.prefix(8))")
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }  // The folder goes anyway.
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: file)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Unexpected("tmux \(arguments) ended with \(process.terminationStatus)")
        }
        return try String(contentsOf: file, encoding: .utf8)
    }
}
