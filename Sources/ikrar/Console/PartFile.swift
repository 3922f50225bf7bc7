import Glibc
import IkrarConsole

/// A file that is written beside its place, and takes it when all of it is on the disk: a stick that is pulled out, or a disk
/// that is full, leaves what was there before. Only its owner reads it.
final class PartFile {
    private let path: String
    private let temporary: String
    private var descriptor: Int32

    /// Begins a file that is to stand at `path`.
    init(_ path: String) throws(CommandFailure) {
        self.path = path
        temporary = path + ".part"
        // What an earlier attempt left may be open to others, or somebody else's.
        unlink(temporary)
        descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path, errno) }
    }

    deinit {
        if descriptor >= 0 { _ = giveUp(0) }
    }

    /// Writes all of `bytes` behind what is there.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                throw giveUp(errno)
            }
        }
    }

    /// Puts the file in its place, durably.
    func finish() throws(CommandFailure) {
        guard fsync(descriptor) == 0 else { throw giveUp(errno) }
        let descriptor = descriptor
        self.descriptor = -1
        guard close(descriptor) == 0, rename(temporary, path) == 0 else {
            let reason = errno
            unlink(temporary)
            throw Self.failure(path, reason)
        }
        if let reason = syncFolder() { throw Self.failure(path, reason) }
    }

    /// Makes the file's name durable as well, before anybody pulls the stick out; nil when done.
    private func syncFolder() -> Int32? {
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

    private func giveUp(_ reason: Int32) -> CommandFailure {
        close(descriptor)
        unlink(temporary)
        descriptor = -1
        return Self.failure(path, reason)
    }

    private static func failure(_ path: String, _ reason: Int32) -> CommandFailure {
        let text = SystemText.message(reason)
        return CommandFailure(
            code: "unwritable_file",
            status: .unavailable,
            message: Message(
                indonesian: "\(path) tidak dapat ditulis: \(text.indonesian).",
                english: "\(path) cannot be written: \(text.english)."
            )
        )
    }
}
