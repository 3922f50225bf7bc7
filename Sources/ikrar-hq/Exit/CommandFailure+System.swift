import IkrarConsole

extension CommandFailure {
    /// A file named on the command line cannot be read.
    static func unreadableFile(_ path: String, errno: Int32) -> CommandFailure {
        let reason = SystemReason.text(errno)
        return CommandFailure(
            code: "unreadable_file",
            status: .badData,
            message: Message(
                indonesian: "Berkas \(path) tidak dapat dibaca: \(reason).",
                english: "The file \(path) cannot be read: \(reason)."
            )
        )
    }

    /// A defect of this program.
    static func bug(_ error: any Error) -> CommandFailure {
        CommandFailure(
            code: "internal",
            status: .bug,
            message: Message(indonesian: "Galat program.", english: "A defect of this program."),
            detail: .technical("\(error)")
        )
    }
}
