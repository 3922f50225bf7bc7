import Glibc

/// The right to be the only process working in a directory.
///
/// It is an `flock` on a file of its own, so it ends with the process however that ends, and it never interferes with
/// SQLite's locks. The file is left behind on purpose: removing it would let two processes lock two different files.
package final class DirectoryLock: Sendable {
    /// Digits of a process id plus a line end, with room to spare.
    private static let pidTextMaxBytes = 32

    private let descriptor: Int32

    /// Takes the lock on the file at `path` (created when missing) and writes this process's id into it.
    ///
    /// Throws ``DurableDatabaseError/locked(pid:)`` at once when another process, or another lock in this process, has it.
    package init(path: String) throws(DurableDatabaseError) {
        var descriptor = open(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        if descriptor < 0, errno == EROFS {
            // On a read-only file system the lock still keeps two processes from reading at cross purposes.
            descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        }
        guard descriptor >= 0 else {
            throw DurableDatabaseError(systemError: errno, operation: "open", path: path)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let pid = Self.pid(in: descriptor)
            close(descriptor)
            if code == EWOULDBLOCK { throw .locked(pid: pid) }
            throw DurableDatabaseError(systemError: code, operation: "flock", path: path)
        }
        // The number is only a hint for the message of the other process: on a full disk the lock still holds without it.
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    private static func pid(in descriptor: Int32) -> Int32? {
        var bytes = [UInt8](repeating: 0, count: pidTextMaxBytes)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { return nil }
        return Int32(String(decoding: bytes.prefix(count).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    }
}
