/// Why a command has no answer: what to say, what to do next, and how to end.
package struct CommandFailure: Error, Equatable {
    /// For programs.
    package let code: String
    /// How the run ends.
    package let status: ExitStatus
    /// What happened to what.
    package let message: Message
    /// What to do next.
    package let hint: Message?
    /// What the daemon, the store or the system said in English, where it says more than ``message``.
    package let detail: String?
    /// The id to ask again with, when in doubt.
    package let requestID: String?

    /// A failure with all its words; `detail` is escaped when it is written, like the message.
    package init(
        code: String,
        status: ExitStatus,
        message: Message,
        hint: Message? = nil,
        detail: String? = nil,
        requestID: String? = nil
    ) {
        self.code = code
        self.status = status
        self.message = message
        self.hint = hint
        self.detail = detail
        self.requestID = requestID
    }

    /// The lines for stderr.
    package func lines(in language: Language) -> [String] {
        [message.text(in: language)] + [detail, hint?.text(in: language)].compactMap { $0.map { "  " + $0 } }
    }

    /// The object for stdout.
    package var answer: FailureAnswer {
        FailureAnswer(
            code: code,
            detail: detail ?? message.english,
            remedy: hint?.english,
            requestID: requestID
        )
    }

    /// The command line is wrong in a way only the command itself can see.
    package static func usage(_ message: Message, hint: Message? = nil) -> CommandFailure {
        CommandFailure(code: "usage", status: .usage, message: message, hint: hint)
    }

    /// What was answered could not be written to stdout. Asking again is safe.
    package static func unwritableAnswer(errno: Int32) -> CommandFailure {
        CommandFailure(
            code: "unwritable_answer",
            status: .tryLater,
            message: Message(
                indonesian:
                    "Jawaban tidak dapat ditulis ke keluaran (errno \(errno)); perintahnya sendiri sudah dijalankan.",
                english:
                    "The answer cannot be written to the output (errno \(errno)); the order itself was carried out."
            )
        )
    }
}
