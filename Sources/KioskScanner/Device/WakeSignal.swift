import CInput
import Glibc

/// Wakes a thread that waits in `poll`, from any other thread, once and for all.
package final class WakeSignal: Sendable {
    /// Readable once ``raise()`` was called; negative when the system has no more files, and then never.
    package let file: Int32

    /// A signal that was not raised.
    package init() { file = cinput_event_file() }

    deinit { if file >= 0 { close(file) } }

    /// Wakes every waiter, now and later.
    package func raise() {
        var one: UInt64 = 1
        // It can fail only when it was raised 2^64 - 2 times.
        _ = write(file, &one, MemoryLayout<UInt64>.size)
    }

    /// Waits until `file` can be read, or this is raised, or the time is over.
    ///
    /// - Parameters:
    ///   - file: `nil` to wait for the signal or the time only.
    ///   - deadline: By ``MonotonicClock``; `nil` for never.
    package func wait(for file: Int32?, until deadline: Microseconds?) -> WakeReason {
        while true {
            var files = [pollfd(fd: self.file, events: Int16(POLLIN), revents: 0)]
            if let file { files.append(pollfd(fd: file, events: Int16(POLLIN), revents: 0)) }
            let answer = poll(&files, nfds_t(files.count), Self.milliseconds(until: deadline))
            if answer < 0, errno == EINTR { continue }
            if files[0].revents != 0 { return .raised }
            // An error or a hang-up shows when the file is read.
            if answer != 0 { return .readable }
            if let deadline, MonotonicClock.now < deadline { continue }
            return .timeOver
        }
    }

    /// As `poll` takes it, rounded up so that it is not asked again for the last part of a millisecond.
    private static func milliseconds(until deadline: Microseconds?) -> Int32 {
        guard let deadline else { return -1 }
        let left = deadline.subtractingReportingOverflow(MonotonicClock.now)
        guard !left.overflow, left.partialValue > 0 else { return 0 }
        return Int32(min((left.partialValue / 1000) + 1, Microseconds(Int32.max)))
    }
}
