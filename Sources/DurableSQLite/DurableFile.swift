import Glibc

/// Small files that are either wholly there or not at all, also after a power cut.
package enum DurableFile {
    /// Bytes of the probe written by ``probe(directory:)``: one page, so that a file system must find a block for it.
    private static let probeSizeBytes = 4096

    /// Writes `bytes` to a new file beside `path`, makes it durable, and puts it in place of `path`.
    ///
    /// On return the new content survives a power cut; on an error the old content is untouched.
    ///
    /// - Parameters:
    ///   - mode: The permission bits of the file, whatever the umask.
    ///   - syncsDirectory: Whether the name is made durable too; who writes many files into a directory does that once,
    ///     with ``syncDirectory(_:)``.
    package static func write(
        _ bytes: [UInt8],
        to path: String,
        mode: UInt32,
        syncsDirectory: Bool = true
    ) throws(DurableDatabaseError) {
        let temporary = path + ".new"
        // A leftover of an interrupted write was never in use.
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
        guard descriptor >= 0 else {
            throw DurableDatabaseError(systemError: errno, operation: "create", path: temporary)
        }
        do throws(DurableDatabaseError) {
            defer { close(descriptor) }
            guard fchmod(descriptor, mode) == 0 else {
                throw DurableDatabaseError(systemError: errno, operation: "chmod", path: temporary)
            }
            try writeAll(bytes, to: descriptor, path: temporary)
            try sync(descriptor, path: temporary)
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw DurableDatabaseError(systemError: code, operation: "rename", path: temporary)
        }
        if syncsDirectory { try syncDirectory(directory(of: path)) }
    }

    /// Makes `directory` and those above it that are missing, durably.
    ///
    /// - Parameters:
    ///   - mode: The permission bits of each new directory, before the umask.
    ///   - syncsDirectories: Whether the new names are made durable too; else the caller does that with
    ///     ``syncDirectory(_:)`` for each directory that got one.
    package static func makeDirectories(
        _ directory: String,
        mode: UInt32,
        syncsDirectories: Bool = true
    ) throws(DurableDatabaseError) {
        guard !exists(directory) else { return }
        let above = Self.directory(of: directory)
        try makeDirectories(above, mode: mode, syncsDirectories: syncsDirectories)
        guard mkdir(directory, mode) == 0 || errno == EEXIST else {
            throw DurableDatabaseError(systemError: errno, operation: "mkdir", path: directory)
        }
        if syncsDirectories { try syncDirectory(above) }
    }

    /// Removes the file at `path`, durably; that there is none is as good.
    package static func remove(_ path: String) throws(DurableDatabaseError) {
        guard unlink(path) == 0 else {
            if errno == ENOENT { return }
            throw DurableDatabaseError(systemError: errno, operation: "remove", path: path)
        }
        try syncDirectory(directory(of: path))
    }

    /// Gives the file at `path` another name in the same directory, durably.
    package static func move(_ path: String, to newPath: String) throws(DurableDatabaseError) {
        guard rename(path, newPath) == 0 else {
            throw DurableDatabaseError(systemError: errno, operation: "rename", path: path)
        }
        try syncDirectory(directory(of: path))
    }

    /// The content of `path`, refused when it is longer than `maximumBytes`.
    package static func read(_ path: String, maximumBytes: Int) throws(DurableDatabaseError) -> [UInt8] {
        let bytes = try read(path, maximumPrefix: maximumBytes + 1)
        guard bytes.count <= maximumBytes else {
            throw .unexpected(message: "\(path) is longer than \(maximumBytes) bytes")
        }
        return bytes
    }

    /// The first bytes of `path`, at most `maximumPrefix`.
    static func read(_ path: String, maximumPrefix: Int) throws(DurableDatabaseError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw DurableDatabaseError(systemError: errno, operation: "open", path: path)
        }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: maximumPrefix)
        var count = 0
        while count < bytes.count {
            let got = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
            }
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                throw DurableDatabaseError(systemError: errno, operation: "read", path: path)
            }
            count += got
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// Makes the names in `directory` durable.
    package static func syncDirectory(_ directory: String) throws(DurableDatabaseError) {
        let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw DurableDatabaseError(systemError: errno, operation: "open", path: directory)
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw .ioFailure(
                operation: "fsync \(directory)",
                extendedCode: DurableDatabaseError.directorySyncFailureCode,
                systemError: errno
            )
        }
    }

    /// Makes the content of an open file durable; `path` is for the error.
    package static func sync(_ descriptor: Int32, path: String) throws(DurableDatabaseError) {
        guard fsync(descriptor) == 0 else {
            throw .ioFailure(
                operation: "fsync \(path)",
                extendedCode: DurableDatabaseError.syncFailureCode,
                systemError: errno
            )
        }
    }

    /// Writes and removes a small file in `directory`.
    ///
    /// Throws ``DurableDatabaseError/diskFull`` or ``DurableDatabaseError/readOnly`` when that is what stops a write.
    package static func probe(directory: String) throws(DurableDatabaseError) {
        let path = directory + "/.probe-\(getpid())"
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let code = errno
            if code == EACCES { throw .readOnly }
            throw DurableDatabaseError(systemError: code, operation: "create", path: path)
        }
        defer {
            close(descriptor)
            unlink(path)
        }
        try writeAll([UInt8](repeating: 0, count: probeSizeBytes), to: descriptor, path: path)
    }

    /// The directory part of `path`; `.` when it has none.
    package static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Whether a file, directory or dangling link lies at `path`.
    package static func exists(_ path: String) -> Bool {
        var info = stat()
        return lstat(path, &info) == 0
    }

    private static func writeAll(
        _ bytes: [UInt8],
        to descriptor: Int32,
        path: String
    ) throws(DurableDatabaseError) {
        var offset = 0
        while offset < bytes.count {
            let wrote = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
            }
            if wrote < 0 {
                if errno == EINTR { continue }
                throw DurableDatabaseError(systemError: errno, operation: "write", path: path)
            }
            offset += wrote
        }
    }
}
