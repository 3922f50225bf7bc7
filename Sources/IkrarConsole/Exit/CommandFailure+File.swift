import Glibc

extension CommandFailure {
    /// A file named on the command line cannot be read.
    package static func unreadableFile(_ path: String, errno: Int32) -> CommandFailure {
        let reason = SystemText.message(errno)
        return CommandFailure(
            code: "unreadable_file",
            status: errno == EACCES ? .notPermitted : .badData,
            message: Message(
                indonesian: "Berkas \(path) tidak dapat dibaca (\(reason.indonesian)).",
                english: "The file \(path) cannot be read (\(reason.english))."
            ),
            hint: Message(
                indonesian: "Periksa nama dan izin berkas itu; harus berkas biasa, bukan direktori atau pipa.",
                english: "Check its name and permissions; it must be a regular file, not a directory or a pipe."
            )
        )
    }
}
