import CInput
import Glibc

/// An opened device; closed when the last reference goes.
package final class DeviceFile: Sendable {
    /// What one read gave.
    package enum Chunk: Equatable, Sendable {
        /// So many bytes are in the buffer.
        case bytes(Int)
        /// Nothing is there now.
        case nothing
        /// The device or the last writer has gone.
        case end
    }

    /// How long a device may have a key down before it is given up for now (ms): a code that is just being sent ends sooner.
    private static let keyWaitMilliseconds = 1000
    /// How often the keys are asked for meanwhile (ms).
    private static let keyIntervalMilliseconds = 5

    /// The path it was opened by.
    package let path: String
    /// What `poll` waits for.
    package let file: Int32

    /// Opens the file at `path` to be read without waiting, and checks that it is of the kind.
    package init(path: String, kind: ReaderKind) throws(DeviceError) {
        self.path = path
        file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard file >= 0 else { throw DeviceError(opening: path, errno: errno) }
        var status = stat()
        guard fstat(file, &status) == 0 else {
            let reason = errno
            close(file)
            throw .failed(path: path, errno: reason)
        }
        let expected = kind == .fifo ? S_IFIFO : S_IFCHR
        guard status.st_mode & S_IFMT == expected, kind != .serial || isatty(file) == 1 else {
            close(file)
            throw .wrongKind(path: path, expected: kind)
        }
    }

    deinit { close(file) }

    /// Reads what is there.
    package func read(into buffer: inout [UInt8]) throws(DeviceError) -> Chunk {
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count > 0 { return .bytes(count) }
            if count == 0 { return .end }
            switch errno {
            case EINTR: continue
            case EAGAIN: return .nothing
            case ENODEV, EIO, ENXIO: return .end
            default: throw .failed(path: path, errno: errno)
            }
        }
    }

    /// Takes an event device for this process alone, once none of its keys is down.
    ///
    /// A key that is down when the device is taken is never let go for whoever saw it go down: a console would repeat it for ever.
    ///
    /// - Throws: ``DeviceError/keyHeld(path:)`` when one stays down for a second.
    package func grab(_ wake: WakeSignal) throws(DeviceError) {
        let giveUp = MonotonicClock.now + Microseconds(Self.keyWaitMilliseconds) * 1000
        while try isAnyKeyDown() {
            guard MonotonicClock.now < giveUp else { throw .keyHeld(path: path) }
            let next = MonotonicClock.now + Microseconds(Self.keyIntervalMilliseconds) * 1000
            if wake.wait(for: nil, until: next) == .raised { throw .keyHeld(path: path) }
        }
        guard cinput_grab(file, 1) == 0 else { throw DeviceError(opening: path, errno: errno) }
    }

    /// Whether the light of CapsLock is on; a device that does not tell has none.
    package var isCapsLocked: Bool { cinput_caps_lock(file) == 1 }

    /// Has the events' times be by ``MonotonicClock``; `false` when the device cannot.
    package func useMonotonicClock() -> Bool { cinput_use_monotonic_clock(file) == 0 }

    /// Makes a serial line give bytes as they come, and this process its only reader.
    package func makeRaw(baud: SerialSpeed) throws(DeviceError) {
        // A pseudo-terminal may have been opened by its other end's program before; then it is shared.
        _ = cinput_exclusive(file)
        var settings = termios()
        guard tcgetattr(file, &settings) == 0 else { throw .failed(path: path, errno: errno) }
        cfmakeraw(&settings)
        settings.c_cflag |= tcflag_t(CLOCAL | CREAD)
        cfsetispeed(&settings, baud.constant)
        cfsetospeed(&settings, baud.constant)
        guard tcsetattr(file, TCSANOW, &settings) == 0 else { throw .failed(path: path, errno: errno) }
    }

    private func isAnyKeyDown() throws(DeviceError) -> Bool {
        var bits = [UInt8](repeating: 0, count: Self.keyBytes)
        guard cinput_keys_down(file, &bits, bits.count) >= 0 else {
            throw errno == ENOTTY ? .wrongKind(path: path, expected: .keyboard) : .failed(path: path, errno: errno)
        }
        return bits.contains { $0 != 0 }
    }

    /// A bit for each of the 768 codes a key can have (`KEY_CNT`).
    private static let keyBytes = 96
}
