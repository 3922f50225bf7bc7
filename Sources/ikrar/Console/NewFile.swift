import Glibc
import IkrarConsole

/// Files made for an operator.
enum NewFile {
    /// Writes `bytes` to a file at `path`, which only its owner reads: a receipt is personal data. A file there before is
    /// replaced, once all of the new one is on the disk.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        let temporary = path + ".part"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path, errno) }
        var reason: Int32?
        var rest = bytes[...]
        while !rest.isEmpty, reason == nil {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                reason = errno
            }
        }
        if reason == nil, fsync(descriptor) != 0 { reason = errno }
        if close(descriptor) != 0, reason == nil { reason = errno }
        if reason == nil, rename(temporary, path) != 0 { reason = errno }
        if reason == nil { reason = syncFolder(of: path) }
        guard let reason else { return }
        unlink(temporary)
        throw failure(path, reason)
    }

    /// Makes the file's name durable as well, before anybody pulls the stick out; nil when done.
    private static func syncFolder(of path: String) -> Int32? {
        let folder = path.lastIndex(of: "/").map { path[..<$0].isEmpty ? "/" : String(path[..<$0]) } ?? "."
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        guard fsync(descriptor) != 0 else { return nil }
        guard errno == EINVAL else { return errno }
        // Some file systems of sticks cannot sync a folder: then syncing everything is left.
        sync()
        return nil
    }

    private static func failure(_ path: String, _ reason: Int32) -> CommandFailure {
        let text = String(cString: strerror(reason))
        return CommandFailure(
            code: "unwritable_file",
            status: .unavailable,
            message: Message(
                indonesian: "\(path) tidak dapat ditulis: \(text).",
                english: "\(path) cannot be written: \(text)."
            )
        )
    }
}
