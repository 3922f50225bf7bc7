import Glibc
import IkrarConsole

/// A new file, readable by its owner only, or stdout.
final class OutputFile {
    private let file: Int32

    /// Makes the file at `path`, which must not exist; `-` is stdout.
    init(_ path: String) throws(CommandFailure) {
        file = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file < 0 else { return }
        let reason = errno
        let words = SystemText.message(reason)
        throw CommandFailure(
            code: "unwritable_file",
            status: reason == EACCES ? .notPermitted : reason == EEXIST ? .usage : .badData,
            message: Message(
                indonesian: "Berkas \(path) tidak dapat dibuat (\(words.indonesian)).",
                english: "The file \(path) cannot be made (\(words.english))."
            )
        )
    }

    deinit { if file != STDOUT_FILENO { close(file) } }

    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8]) throws(CommandFailure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw .unwritableAnswer(errno: errno)
            }
        }
    }
}
