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
