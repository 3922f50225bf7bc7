import Glibc

/// A regular file read for an upload. Used by one thread at a time.
final class UploadFile {
    let sizeBytes: UInt64
    private let descriptor: Int32
    private let progress: CurlProgress?
    private var sentBytes: UInt64 = 0

    init(path: String, progress: CurlProgress?) throws(CurlError) {
        // O_NONBLOCK: opening a pipe without a writer would wait for ever before we see that it is one.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadableFile(path: path, errno: errno) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw .unreadableFile(path: path, errno: EINVAL)
        }
        self.descriptor = descriptor
        self.sizeBytes = UInt64(facts.st_size)
        self.progress = progress
    }

    deinit {
        close(descriptor)
    }

    /// Fills `buffer`; 0 at the end, nil when the disk failed.
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        guard count >= 0 else { return nil }
        sentBytes += UInt64(count)
        if count > 0 { progress?(sentBytes, sizeBytes) }
        return count
    }

    /// Starts again from `offset`, because a kept connection turned out to be dead.
    func seek(to offset: Int64) -> Bool {
        guard lseek(descriptor, off_t(offset), SEEK_SET) == off_t(offset) else { return false }
        sentBytes = UInt64(offset)
        return true
    }
}
