import Foundation
import Glibc

/// A file system of a fixed size, so that a test can fill it.
enum SmallDisk {
    /// Whether this process may mount one: root in a container that allows it.
    static let isAvailable: Bool = (try? withDisk(sizeKiB: 64) { _ in true }) ?? false

    /// Mounts a tmpfs of `sizeKiB` in a directory of its own and unmounts it after `body`.
    static func withDisk<Result>(sizeKiB: Int, _ body: (String) throws -> Result) throws -> Result {
        try withTemporaryDirectory { directory in
            guard mount("tmpfs", directory, "tmpfs", 0, "size=\(sizeKiB)k,mode=0700") == 0 else {
                throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
            }
            defer { umount2(directory, Int32(MNT_DETACH)) }
            return try body(directory)
        }
    }

    /// Takes all remaining room with a file and returns its path.
    static func fill(_ directory: String) -> String {
        let path = directory + "/filler"
        let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
        defer { close(descriptor) }
        for size in [4096, 64, 1] {
            let block = [UInt8](repeating: 7, count: size)
            while write(descriptor, block, size) == size {}
        }
        return path
    }
}
