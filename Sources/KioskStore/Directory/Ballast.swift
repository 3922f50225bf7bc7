import DurableSQLite
import Glibc

/// A file that only takes room, to be given back when the disk is full: SQLite needs some to open, and sync some to drain.
struct Ballast: Sendable {
    /// 8 MiB: a `-wal` at its usual size and the `-shm` beside it.
    static let sizeBytes: UInt64 = 8 << 20

    /// The file.
    let path: String

    /// Gives the room back when the disk is full. Only before opening: while running, a full disk refuses scans and the
    /// ballast is for the start that follows.
    func giveBackIfFull(freeBytes: UInt64) {
        if freeBytes < DiskSpace.fullBelowBytes { unlink(path) }
    }

    /// Takes the room when the file system has four times as much to spare.
    ///
    /// Never fails: without the file the store works the same until the disk is full.
    func takeIfRoomy(freeBytes: UInt64) {
        guard freeBytes > 4 * Self.sizeBytes, !DurableFile.exists(path) else { return }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // Blocks, not a hole: a sparse file would give nothing back.
        if posix_fallocate(descriptor, 0, off_t(Self.sizeBytes)) != 0 { unlink(path) }
    }
}
