import Glibc

/// The command that makes an outcome heard or seen elsewhere: a buzzer, a lamp, speech. It is given one word and never
/// anything about a person. One at a time; while one runs only the newest outcome waits.
struct FeedbackCommand {
    /// A command that takes longer hangs, and would speak about somebody who has left.
    static let durationMax = Duration.seconds(2)
    /// How often to look whether it has ended.
    static let lookInterval = Duration.milliseconds(50)

    private let command: String
    private var running: (pid: pid_t, since: Duration)?
    private var waiting: String?

    /// - Parameter command: What `/bin/sh` runs, with the word as its last argument.
    init(_ command: String) { self.command = command }

    /// When ``look(at:)`` has something to do.
    func deadline(after now: Duration) -> Duration? { running == nil ? nil : now + Self.lookInterval }

    /// Runs the command for `word`, or lets it wait for the one that runs.
    mutating func give(_ word: String, at now: Duration) {
        waiting = word
        look(at: now)
    }

    /// Ends what takes too long and starts what waits.
    mutating func look(at now: Duration) {
        if let (pid, since) = running {
            var status: Int32 = 0
            if waitpid(pid, &status, WNOHANG) != 0 {
                running = nil
            } else if now - since >= Self.durationMax {
                kill(-pid, SIGKILL)
                waitpid(pid, &status, 0)
                running = nil
            }
        }
        guard running == nil, let word = waiting else { return }
        waiting = nil
        running = spawn(word).map { ($0, now) }
    }

    /// Ends what runs.
    mutating func stop() {
        waiting = nil
        guard let (pid, _) = running else { return }
        var status: Int32 = 0
        kill(-pid, SIGKILL)
        waitpid(pid, &status, 0)
        running = nil
    }

    /// A process group of its own with no signal blocked and nothing to read or write; `nil` when there can be none.
    private func spawn(_ word: String) -> pid_t? {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK))
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        let words = ["/bin/sh", "-c", command + " \"$1\"", "sh", word]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var pid: pid_t = 0
        return posix_spawn(&pid, "/bin/sh", &actions, &attributes, &arguments, environ) == 0 ? pid : nil
    }
}
