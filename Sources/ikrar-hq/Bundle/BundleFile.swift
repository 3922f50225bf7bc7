import Glibc
import IkrarConsole
import Synchronization

/// A bundle on a disk or stick, read in pieces, and from its beginning as often as asked. A regular file only: a pipe or a
/// device has no end that could be trusted, and no beginning to go back to.
final class BundleFile: Sendable {
    /// Its size when it was opened, for the progress.
    let size: UInt64

    private let path: String
    private let descriptor: Int32
    private let reason = Mutex<Int32?>(nil)

    /// Opens the file at `path`.
    init(_ path: String) throws(CommandFailure) {
        self.path = path
        // A pipe without a writer would keep the program waiting.
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadableFile(path, errno: errno) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .unreadableFile(path, errno: EINVAL)
        }
        size = UInt64(info.st_size)
    }

    deinit { close(descriptor) }

    /// That the stick failed, or was pulled out, while it was read; nil when it did not.
    var failure: CommandFailure? {
        reason.withLock { $0 }.map { .unreadableFile(path, errno: $0) }
    }

    /// Gives at most so many further bytes, from the file's beginning on; none at its end.
    func reader() -> (Int) throws -> [UInt8] {
        var position = 0
        return { [self] count in
            let bytes = try read(count, at: position)
            position += bytes.count
            return bytes
        }
    }

    private func read(_ count: Int, at position: Int) throws -> [UInt8] {
        var reason: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var length = -1
            repeat {
                length = pread(descriptor, buffer.baseAddress, count, position)
            } while length < 0 && errno == EINTR
            if length < 0 { reason = errno }
            initialized = max(0, length)
        }
        guard reason == 0 else {
            self.reason.withLock { $0 = reason }
            throw BundleReadFailure()
        }
        return bytes
    }
}

/// Reading failed; ``BundleFile/failure`` says why.
private struct BundleReadFailure: Error {}
