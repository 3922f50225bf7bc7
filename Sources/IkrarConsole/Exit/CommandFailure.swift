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
    /// What else matters, where it says more than ``message``: a place, a limit, a name.
    package let detail: Message?
    /// What the daemon said in English; for `--json` only, since an operator reads ``message`` and ``detail``.
    package let said: String?
    /// The id to ask again with, when in doubt.
    package let requestID: String?

    /// A failure with all its words; they are escaped when they are written.
    package init(
        code: String,
        status: ExitStatus,
        message: Message,
        hint: Message? = nil,
        detail: Message? = nil,
        said: String? = nil,
        requestID: String? = nil
    ) {
        self.code = code
        self.status = status
        self.message = message
        self.hint = hint
        self.detail = detail
        self.said = said
        self.requestID = requestID
    }

    /// The lines for stderr.
    package func lines(in language: Language) -> [String] {
        [message.text(in: language)] + [detail, hint].compactMap { $0.map { "  " + $0.text(in: language) } }
    }

    /// The object for stdout.
    package var answer: FailureAnswer {
        FailureAnswer(
            code: code,
            detail: said ?? detail?.english ?? message.english,
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
        let reason = SystemText.message(errno)
        return CommandFailure(
            code: "unwritable_answer",
            status: .tryLater,
            message: Message(
                indonesian: "Jawaban tidak dapat ditulis ke keluaran (\(reason.indonesian)); perintahnya sendiri sudah "
                    + "dijalankan.",
                english:
                    "The answer cannot be written to the output (\(reason.english)); the order itself was carried out."
            )
        )
    }
}
