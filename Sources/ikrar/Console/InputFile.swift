import Glibc
import IkrarConsole

/// A file, pipe or stdin that is read from its beginning to its end.
final class InputFile {
    private static let chunkBytes = 64 * 1024

    private let path: String
    private let file: Int32

    /// Opens the file at `path`; `-` is stdin.
    init(_ path: String) throws(CommandFailure) {
        self.path = path
        file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard file >= 0 else { throw .unreadableFile(path, errno: errno) }
    }

    /// All bytes of the regular file at `path`, of which there may be at most `bytesMax`.
    static func bytes(_ path: String, bytesMax: Int) throws(CommandFailure) -> [UInt8] {
        try FileLimit.check(path, bytesMax: bytesMax)
        let file = try InputFile(path)
        var bytes: [UInt8] = []
        while bytes.count <= bytesMax {
            let chunk = try file.read()
            if chunk.isEmpty { return bytes }
            bytes += chunk
        }
        // It has grown since it was looked at.
        throw .unreadableFile(path, errno: EFBIG)
    }

    deinit { if file != STDIN_FILENO { close(file) } }

    /// The next bytes; empty at the end.
    func read() throws(CommandFailure) -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: Self.chunkBytes)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count >= 0 { return Array(chunk[..<count]) }
            guard errno == EINTR else { throw .unreadableFile(path, errno: errno) }
        }
    }
}
