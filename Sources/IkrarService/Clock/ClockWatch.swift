import FoundationEssentials
import Glibc
import Synchronization

/// Whether the kernel calls its clock synchronised, told by a process that may ask to one that may not.
///
/// The call that tells, adjtimex(2), is also the one that sets the clock, and seccomp cannot tell the two apart. A daemon that
/// talks to the network is better without it. So `ikrard clock` asks, alone and without a network, and writes
/// the answer down with the time since boot; an answer that was not renewed counts for nothing.
package struct ClockWatch: Sendable {
    /// Where the answer lies unless told otherwise: the runtime directory of `ikrar-clock.service`.
    package static let defaultPath = "/run/ikrar-clock/state"

    /// How often the answer is renewed: the kernel itself takes minutes to change its mind.
    package static let interval = Duration.seconds(15)

    /// Milliseconds after which an answer counts no more: three were missed.
    static let ageMaxMilliseconds: UInt64 = 60_000

    /// Milliseconds for which a reader need not look again: many scans come within one.
    private static let keptMilliseconds: UInt64 = 1000

    private static let format = "ikrar/clock/v1"
    /// The longest answer: format, word and a number of 20 digits.
    private static let bytesMax = 64

    private let path: String

    /// The answer at `path`.
    package init(path: String = Self.defaultPath) { self.path = path }

    /// Writes the answer of this moment. The file is whole at any time; it need not survive a power cut.
    ///
    /// Throws a `POSIXError`.
    package func write(isSynced: Bool, at milliseconds: UInt64) throws {
        let line = "\(Self.format) \(isSynced ? "synced" : "unsynced") \(milliseconds)\n"
        let temporary = path + ".new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.lastError }
        // Whatever the process's umask: the daemon that reads it is another user.
        guard fchmod(descriptor, 0o644) == 0 else {
            let failure = Self.lastError
            Glibc.close(descriptor)
            throw failure
        }
        let bytes = Array(line.utf8)
        let written = Glibc.write(descriptor, bytes, bytes.count)
        let failure = Self.lastError
        guard Glibc.close(descriptor) == 0, written == bytes.count else { throw failure }
        guard rename(temporary, path) == 0 else { throw Self.lastError }
    }

    /// The answer as of `milliseconds` since boot; no answer, an old one and one of another boot mean no.
    func isSynced(at milliseconds: UInt64) -> Bool {
        let words = read().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard words.count == 2, words[1].isEmpty else { return false }
        let parts = String(decoding: words[0], as: UTF8.self).split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == Self.format, parts[1] == "synced", let written = UInt64(parts[2]),
            written <= milliseconds
        else { return false }
        return milliseconds - written <= Self.ageMaxMilliseconds
    }

    private func read() -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { Glibc.close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: Self.bytesMax)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }

    private static var lastError: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}

extension ClockWatch {
    private static let lastAnswer = Mutex<(isSynced: Bool, at: UInt64)?>(nil)

    /// The answer at the usual place, at most a second old.
    static func recentAnswer(at milliseconds: UInt64) -> Bool {
        lastAnswer.withLock { last in
            if let last, last.at <= milliseconds, milliseconds - last.at < keptMilliseconds { return last.isSynced }
            let isSynced = ClockWatch().isSynced(at: milliseconds)
            last = (isSynced, milliseconds)
            return isSynced
        }
    }
}
