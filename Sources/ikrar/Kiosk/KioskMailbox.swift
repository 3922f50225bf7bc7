import Glibc
import KioskTerminal
import Synchronization

/// What other threads have for the loop, and what wakes it.
final class KioskMailbox: Sendable {
    enum Letter: Sendable {
        case event(TerminalEvent)
        case signal(SignalWatch.Notice)
    }

    private let letters = Mutex<[Letter]>([])
    private let wake: (read: Int32, write: Int32)

    /// `nil` when the process has no descriptors left.
    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        wake = (ends[0], ends[1])
    }

    deinit {
        close(wake.read)
        close(wake.write)
    }

    /// Readable while there are letters.
    var descriptor: Int32 { wake.read }

    func post(_ letter: Letter) {
        let isFirst = letters.withLock { letters in
            letters.append(letter)
            return letters.count == 1
        }
        guard isFirst else { return }
        var byte: UInt8 = 0
        // A full pipe wakes as well.
        _ = write(wake.write, &byte, 1)
    }

    /// All letters in the order they came.
    func take() -> [Letter] {
        var buffer = [UInt8](repeating: 0, count: 64)
        while read(wake.read, &buffer, buffer.count) == buffer.count {}
        return letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }
}
