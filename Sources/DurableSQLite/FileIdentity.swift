import CSQLite
import Glibc

/// Holds on to the inode a path named when it was opened, to notice when the path names another one.
///
/// The descriptor is opened with `O_PATH`: it keeps the inode from being reused, and closing it does not drop the POSIX
/// locks SQLite holds on the same file, as closing any ordinary descriptor would.
final class FileIdentity: Sendable {
    /// Linux's `O_PATH`, which Glibc's module does not show without `_GNU_SOURCE`. The same on x86-64 and arm64.
    private static let pathOnly: Int32 = 0o10_000_000

    private struct Place: Equatable {
        var device: UInt64 = 0
        var inode: UInt64 = 0
    }

    let path: String
    private let descriptor: Int32
    private let place: Place

    /// Remembers the file at `path`.
    init(path: String) throws(DurableDatabaseError) {
        let descriptor = open(path, Self.pathOnly | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw DurableDatabaseError(systemError: errno, operation: "open", path: path)
        }
        guard let place = Self.place(of: descriptor) else {
            let code = errno
            close(descriptor)
            throw DurableDatabaseError(systemError: code, operation: "statx", path: path)
        }
        self.path = path
        self.descriptor = descriptor
        self.place = place
    }

    deinit { close(descriptor) }

    /// Whether the path still names the same file.
    var isIntact: Bool { Self.place(path: path) == place }

    private static func place(of descriptor: Int32 = -1, path: String = "") -> Place? {
        var place = Place()
        return ikrar_file_identity(descriptor, path, &place.device, &place.inode) == 0 ? nil : place
    }
}
