import Glibc

/// Holds on to the inode a path named when it was opened, to notice when the path names another one.
///
/// The descriptor is opened with `O_PATH`: it keeps the inode from being reused, and closing it does not drop the POSIX
/// locks SQLite holds on the same file, as closing any ordinary descriptor would.
final class FileIdentity: Sendable {
    /// Linux's `O_PATH`, which Glibc's module does not show without `_GNU_SOURCE`. The same on x86-64 and arm64.
    private static let pathOnly: Int32 = 0o10_000_000

    let path: String
    private let descriptor: Int32
    private let device: UInt64
    private let inode: UInt64

    /// Remembers the file at `path`.
    init(path: String) throws(DurableDatabaseError) {
        let descriptor = open(path, Self.pathOnly | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw DurableDatabaseError(systemError: errno, operation: "open", path: path)
        }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else {
            let code = errno
            close(descriptor)
            throw DurableDatabaseError(systemError: code, operation: "fstat", path: path)
        }
        self.path = path
        self.descriptor = descriptor
        self.device = UInt64(info.st_dev)
        self.inode = UInt64(info.st_ino)
    }

    deinit { close(descriptor) }

    /// Whether the path still names the same file.
    var isIntact: Bool {
        var info = stat()
        return stat(path, &info) == 0 && UInt64(info.st_dev) == device && UInt64(info.st_ino) == inode
    }
}
