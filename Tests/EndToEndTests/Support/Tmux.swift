import Foundation

/// A terminal that is a program: whoever runs in it sees a real pseudo-terminal, and the test sees its screen.
final class Tmux {
    private let socket: String
    private let environment: [String: String]
    private var server: pid_t = 0

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
        server =
            pid_t(try run(["display-message", "-p", "#{pid}"]).trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        // Its own status line would take a row of ours.
        try run(["set-option", "-g", "status", "off"])
        try resize(columns: columns, rows: rows)
    }

    deinit {
        // Whoever runs in the terminal sees it hang up.
        if server > 0 { kill(server, SIGKILL) }
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

    /// tmux's server would keep open what it inherits of other tests, which then wait for its end.
    private static let withoutDescriptors = """
        for path in /proc/self/fd/*; do
            number=${path##*/}; [ "$number" -gt 2 ] && eval "exec $number>&-"
        done 2>/dev/null
        exec tmux "$@"
        """

    /// Not Foundation's `Process`: it takes a process for ended when a descriptor it gave it is closed, which tmux's server, or a
    /// daemon that another test starts meanwhile, would keep open. Nor would it let the child have its signals.
    @discardableResult
    private func run(_ arguments: [String]) throws -> String {
        let file = "\(socket)-\(UUID().uuidString.prefix(8))"
        defer { unlink(file) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, file, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        let words = ["bash", "-c", Self.withoutDescriptors, "tmux", "-u", "-S", socket] + arguments
        var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var values: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (list + values).forEach { free($0) } }
        var child: pid_t = 0
        guard posix_spawn(&child, "/bin/bash", &actions, &attributes, &list, &values) == 0 else {
            throw Unexpected("tmux cannot be started: errno \(errno)")
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        guard status == 0 else { throw Unexpected("tmux \(arguments) ended with \(status)") }
        return try String(contentsOfFile: file, encoding: .utf8)
    }
}
