import IkrarConsole

extension CommandFailure {
    /// The server cannot run as it was told.
    static func configuration(_ code: String, _ detail: Message) -> CommandFailure {
        CommandFailure(
            code: code,
            status: .configuration,
            message: Message(
                indonesian: "Server tidak dapat dijalankan.",
                english: "The server cannot run."
            ),
            detail: detail
        )
    }
}
