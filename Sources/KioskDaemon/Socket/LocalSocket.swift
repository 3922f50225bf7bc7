import Glibc
import KioskControl

/// The place of the daemon's socket in the file system.
///
/// Whoever holds the lock of the data directory may call these; the lock is what makes removing a stale socket safe.
struct LocalSocket {
    /// Owner and group may enter; nobody else.
    private static let directoryMode: mode_t = 0o750
    /// Owner and group may connect; nobody else.
    private static let socketMode: mode_t = 0o660

    let path: String

    private var directory: String {
        let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
        return end == path.startIndex ? "/" : String(path[..<end])
    }

    init(path: String) throws(LocalSocketError) {
        guard path.hasPrefix("/"), !path.utf8.contains(0), path.utf8.count <= ControlLimit.socketPathBytesMax else {
            throw .impossiblePath(path, bytesMax: ControlLimit.socketPathBytesMax)
        }
        self.path = path
    }

    /// Makes sure that the directory is there and private, and removes a socket that nobody answers at.
    func prepare() throws(LocalSocketError) {
        if mkdir(directory, Self.directoryMode) == 0 {
            // The mode given to mkdir is cut by the umask.
            guard chmod(directory, Self.directoryMode) == 0 else {
                throw .system(operation: "set the mode of", path: directory, errno: errno)
            }
            giveToOperators(directory)
        } else if errno != EEXIST {
            throw .system(operation: "create", path: directory, errno: errno)
        }
        try checkDirectory()
        try removeStale()
    }

    /// Lets the group of the directory connect, once the socket is bound.
    func admitGroup() throws(LocalSocketError) {
        var status = stat()
        guard stat(directory, &status) == 0 else {
            throw .system(operation: "look at", path: directory, errno: errno)
        }
        // A daemon that is not in the group cannot give the socket to it; then its own group is admitted.
        _ = chown(path, uid_t.max, status.st_gid)
        guard chmod(path, Self.socketMode) == 0 else {
            throw .system(operation: "set the mode of", path: path, errno: errno)
        }
    }

    /// Removes the socket, so that a caller learns at once that nobody is there.
    func remove() { unlink(path) }

    /// A daemon that runs as root, or is in the operators' group, can let them in by itself.
    private func giveToOperators(_ path: String) {
        guard let group = SystemAccounts.groupID(named: RolePolicy.operatorGroupName) else { return }
        // Without the right to do so the directory stays with the daemon's own group, which is the safe side.
        _ = chown(path, uid_t.max, group)
    }

    private func checkDirectory() throws(LocalSocketError) {
        var status = stat()
        guard stat(directory, &status) == 0 else {
            throw .system(operation: "look at", path: directory, errno: errno)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw .openDirectory(path: directory, reason: "it is not a directory")
        }
        guard status.st_uid == geteuid() || status.st_uid == 0 else {
            throw .openDirectory(path: directory, reason: "it belongs to user \(status.st_uid)")
        }
        guard status.st_mode & 0o022 == 0 else {
            throw .openDirectory(path: directory, reason: "others than its owner may write to it")
        }
        guard status.st_mode & 0o007 == 0 else {
            throw .openDirectory(path: directory, reason: "every user may enter it")
        }
    }

    private func removeStale() throws(LocalSocketError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw .system(operation: "look at", path: path, errno: errno)
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
        guard try !isAnswering() else { throw .inUse(path: path) }
        guard unlink(path) == 0 || errno == ENOENT else {
            throw .system(operation: "remove", path: path, errno: errno)
        }
    }

    private func isAnswering() throws(LocalSocketError) -> Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(operation: "open a socket for", path: path, errno: errno) }
        defer { close(descriptor) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        return connected == 0
    }
}
