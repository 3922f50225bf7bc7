import Foundation
import Synchronization

/// One run of `ikrar` on a terminal of its own: stdin and stderr are the terminal, stdout is a pipe.
enum TerminalRun {
    /// Runs `ikrar`; as soon as `prompt` appears on the terminal, `typed` is typed.
    static func ikrar(
        _ arguments: [String],
        when prompt: String,
        typed: String
    ) async throws -> (status: Int32, output: String, screen: String) {
        let (master, slave) = try pseudoterminal()
        defer { close(master) }
        let process = Process()
        process.executableURL = CommandRun.executable("ikrar")
        process.arguments = arguments
        process.environment = ["LC_ALL": "C"]
        let terminal = FileHandle(fileDescriptor: slave, closeOnDealloc: false)
        let stdout = Pipe()
        process.standardInput = terminal
        process.standardOutput = stdout
        process.standardError = terminal
        try process.run()
        // The terminal ends for the reader below when the program, then the last that holds it, has left.
        close(slave)
        async let output = CommandRun.read(stdout)
        let screen = await screen(master, when: prompt, typed: typed)
        process.waitUntilExit()
        return (process.terminationStatus, await output, screen)
    }

    /// Both ends of a new one, pts(4): Glibc's module does not offer posix_openpt and its kin.
    private static func pseudoterminal() throws -> (master: Int32, slave: Int32) {
        let (unlock, number) = (UInt(0x4004_5431), UInt(0x8004_5430))  // TIOCSPTLCK, TIOCGPTN
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var locked: Int32 = 0
        var name: UInt32 = 0
        guard master >= 0, ioctl(master, unlock, &locked) == 0, ioctl(master, number, &name) == 0 else {
            throw POSIXError(.ENOTTY)
        }
        return (master, open("/dev/pts/\(name)", O_RDWR | O_NOCTTY | O_CLOEXEC))
    }

    private static func screen(_ master: Int32, when prompt: String, typed: String) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                var screen: [UInt8] = []
                var chunk = [UInt8](repeating: 0, count: 4096)
                var isTyped = false
                while true {
                    let count = Glibc.read(master, &chunk, chunk.count)
                    guard count > 0 else { break }
                    screen += chunk[..<count]
                    if !isTyped, String(decoding: screen, as: UTF8.self).contains(prompt) {
                        isTyped = true
                        _ = Glibc.write(master, typed, typed.utf8.count)
                    }
                }
                continuation.resume(returning: String(decoding: screen, as: UTF8.self))
            }
        }
    }
}
