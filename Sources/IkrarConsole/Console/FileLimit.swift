import Glibc

/// A file is looked at before it is sent or read: a mistake is answered at once and in the operator's language.
package enum FileLimit {
    /// Returns the size in bytes of a regular file that exists and is not larger than `bytesMax`.
    @discardableResult
    package static func check(_ path: String, bytesMax: Int) throws(CommandFailure) -> Int {
        var facts = stat()
        guard stat(path, &facts) == 0 else { throw .unreadableFile(path, errno: errno) }
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw .unreadableFile(path, errno: facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        guard facts.st_size <= bytesMax else {
            let limit = OperatorNumber.bytes(UInt64(bytesMax))
            throw CommandFailure(
                code: "body_too_large",
                status: .badData,
                message: Message(
                    indonesian: "Berkas \(path) lebih besar dari \(limit.indonesian).",
                    english: "The file \(path) is larger than \(limit.english)."
                )
            )
        }
        return Int(facts.st_size)
    }
}
