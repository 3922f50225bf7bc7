/// Why a command has no answer: what to say, what to do next, and how to end.
struct CommandFailure: Error, Equatable {
    /// For programs.
    let code: String
    /// How the run ends.
    let status: ExitStatus
    /// What happened to what.
    let message: Message
    /// What to do next.
    let hint: Message?
    /// What the store or the system said in English, where it says more than ``message``.
    let detail: String?

    init(code: String, status: ExitStatus, message: Message, hint: Message? = nil, detail: String? = nil) {
        self.code = code
        self.status = status
        self.message = message
        self.hint = hint
        self.detail = detail
    }

    /// The lines for stderr.
    func lines(in language: Language) -> [String] {
        [message.text(in: language)] + [detail, hint?.text(in: language)].compactMap { $0.map { "  " + $0 } }
    }

    /// The object for stdout.
    var answer: FailureAnswer {
        FailureAnswer(code: code, detail: detail ?? message.english, remedy: hint?.english)
    }

    /// The command line is wrong in a way only the command itself can see.
    static func usage(_ message: Message, hint: Message? = nil) -> CommandFailure {
        CommandFailure(code: "usage", status: .usage, message: message, hint: hint)
    }

    /// What was answered could not be written to stdout.
    static func unwritableAnswer(errno: Int32) -> CommandFailure {
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
            detail: "\(error)"
        )
    }
}

/// What `--json` prints on stdout in place of an answer when there is none.
struct FailureAnswer: Encodable, Equatable {
    /// The store's code, or one of this program's.
    let code: String
    /// What happened, in English.
    let detail: String
    /// What to do next, in English.
    let remedy: String?
}
