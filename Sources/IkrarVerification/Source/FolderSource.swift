import Glibc
package import IkrarLedger

/// A log as a folder: HQ's own, or a copy on a USB stick.
package struct FolderSource: LogSource {
    /// The folder that holds `checkpoint` and `tile`.
    package let path: String

    /// The log in the folder `path`.
    package init(path: String) {
        self.path = path
    }

    /// The bytes of a file below the folder. Anything but a regular file is refused as unreadable.
    package func read(_ path: String, limit: Int) async throws -> [UInt8]? {
        let descriptor = open("\(self.path)/\(path)", O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw LogSourceError.unreadable(path: path, errno: errno) }
            return nil
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw LogSourceError.unreadable(path: path, errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw LogSourceError.unreadable(path: path, errno: EINVAL) }
        guard status.st_size <= limit else { throw LogSourceError.tooLong(path: path, limit: limit) }
        return try bytes(of: descriptor, count: Int(status.st_size), path: path)
    }

    /// The names in the directory of partial tiles beside `tile`.
    package func partialWidths(of tile: TileID) async throws -> [Int] {
        guard let directory = opendir("\(path)/\(tile.whole.path).p") else { return [] }
        defer { closedir(directory) }
        var widths: [Int] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            // Only names that are a width; a writer's temporary files are not the log.
            if let id = TileID(path: "\(tile.whole.path).p/\(name)") { widths.append(id.width) }
        }
        return widths
    }

    private func bytes(of descriptor: Int32, count: Int, path: String) throws(LogSourceError) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
                if got == 0 { return }
                if got > 0 {
                    filled += got
                } else if errno != EINTR {
                    failure = errno
                    return
                }
            }
        }
        guard failure == 0 else { throw .unreadable(path: path, errno: failure) }
        return bytes
    }
}
