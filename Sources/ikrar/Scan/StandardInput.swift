import Glibc
import IkrarConsole

/// Chunks of stdin.
enum StandardInput {
    /// One read: a terminal gives a line, a pipe what is there. Larger reads would only cost memory.
    private static let chunkBytes = 16 * 1024

    /// The next bytes; empty at the end of input.
    static func read() throws(CommandFailure) -> ArraySlice<UInt8> {
        var chunk = [UInt8](repeating: 0, count: chunkBytes)
        while true {
            let count = Glibc.read(STDIN_FILENO, &chunk, chunkBytes)
            if count >= 0 { return chunk[..<count] }
            guard errno == EINTR else { throw .unreadableFile("-", errno: errno) }
        }
    }
}
