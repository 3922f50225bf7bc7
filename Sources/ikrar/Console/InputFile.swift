import Glibc
import IkrarConsole

/// Files an operator names.
enum InputFile {
    /// All bytes of the regular file at `path`, of which there may be at most `bytesMax`.
    static func bytes(_ path: String, bytesMax: Int) throws(CommandFailure) -> [UInt8] {
        try FileLimit.check(path, bytesMax: bytesMax)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadableFile(path, errno: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while bytes.count <= bytesMax {
            let count = read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes += chunk[..<count]
            } else if errno != EINTR {
                throw .unreadableFile(path, errno: errno)
            }
        }
        // It has grown since it was looked at.
        throw .unreadableFile(path, errno: EFBIG)
    }
}
