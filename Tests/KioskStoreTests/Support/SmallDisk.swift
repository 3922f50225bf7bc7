import Foundation
import Glibc

/// A file system of a fixed size, so that a test can fill it.
enum SmallDisk {
    /// Whether this process may mount one: root in a container that allows it.
    static let isAvailable: Bool = {
        guard let mounted = try? SmallDisk.mountDisk(sizeMiB: 1) else { return false }
        unmount(mounted)
        return true
    }()

    /// Mounts a tmpfs of `sizeMiB` in a directory of its own and unmounts it after `body`.
    static func withDisk(sizeMiB: Int, _ body: (String) async throws -> Void) async throws {
        let directory = try mountDisk(sizeMiB: sizeMiB)
        defer { unmount(directory) }
        try await body(directory)
    }

    /// Takes all remaining room with a file and returns its path.
    static func fill(_ directory: String) -> String {
        let path = directory + "/filler"
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        for size in [1 << 16, 4096, 64, 1] {
            let block = [UInt8](repeating: 7, count: size)
            while write(descriptor, block, size) == size {}
        }
        return path
    }

    /// Makes a mounted disk read-only, or writable again.
    static func remount(_ directory: String, readOnly: Bool) throws {
        let flags = UInt(MS_REMOUNT) | (readOnly ? UInt(MS_RDONLY) : 0)
        guard mount("tmpfs", directory, "tmpfs", flags, nil) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
        }
    }

    private static func mountDisk(sizeMiB: Int) throws -> String {
        let directory = FileManager.default.temporaryDirectory.appending(component: "ikrar-\(UUID().uuidString)").path
        guard mkdir(directory, 0o700) == 0 else { throw POSIXError(.EPERM) }
        guard mount("tmpfs", directory, "tmpfs", 0, "size=\(sizeMiB)m,mode=0700") == 0 else {
            rmdir(directory)
            throw POSIXError(.EPERM)
        }
        return directory
    }

    private static func unmount(_ directory: String) {
        umount2(directory, Int32(MNT_DETACH))
        rmdir(directory)
    }
}
