import Foundation
import Glibc

/// A real file system of a few megabytes on a loop device. Needs root, as mounting does.
final class SmallDisk {
    let mountPoint: URL
    private let image: URL

    static let isPossible = geteuid() == 0 && FileManager.default.fileExists(atPath: "/dev/loop-control")

    init(folder: URL, megabytes: Int) throws {
        image = folder.appendingPathComponent("disk.img")
        mountPoint = folder.appendingPathComponent("disk")
        try FileManager.default.createDirectory(at: mountPoint, withIntermediateDirectories: true)
        try Self.must("/usr/bin/truncate", ["-s", "\(megabytes)M", image.path])
        try Self.must("/usr/sbin/mkfs.ext4", ["-q", "-m", "0", image.path])
        try Self.must("/usr/bin/mount", ["-o", "loop", image.path, mountPoint.path])
    }

    deinit {
        try? Self.must("/usr/bin/umount", ["--lazy", mountPoint.path])  // The folder is removed next; nothing to save.
    }

    private var filler: URL { mountPoint.appendingPathComponent("filler") }

    /// Takes every free byte.
    func fill() throws {
        try Data().write(to: filler)
        let handle = try FileHandle(forWritingTo: filler)
        defer { try? handle.close() }  // Nothing is read from it.
        for size in [1 << 20, 1 << 12, 1] {
            let chunk = [UInt8](repeating: 0, count: size)
            while write(handle.fileDescriptor, chunk, size) == size {}
        }
        fsync(handle.fileDescriptor)
    }

    /// The power cut: from now on nothing reaches the disk, and what was not synced is lost.
    func cutPower() throws {
        // EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH (Linux, fs/ext4/ext4.h): stop without writing the log.
        let shutDown: UInt = 0x8004_587D
        var withoutLogFlush: UInt32 = 2
        let directory = open(mountPoint.path, O_RDONLY)
        defer { close(directory) }
        guard ioctl(directory, shutDown, &withoutLogFlush) == 0 else { throw Unexpected("shutdown: errno \(errno)") }
    }

    /// Power is back: the file system is mounted again as the disk has it.
    func restorePower() throws {
        try Self.must("/usr/bin/umount", [mountPoint.path])
        try Self.must("/usr/bin/mount", ["-o", "loop", image.path, mountPoint.path])
    }

    /// Gives the space back.
    func empty() throws { try FileManager.default.removeItem(at: filler) }

    private static func must(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Unexpected("\(program) \(arguments) failed") }
    }
}
