import Glibc

/// The three standard streams: the answer goes to stdout, the talk to stderr.
package struct Console: Sendable {
    /// The language of everything said.
    package let language: Language
    /// Whether stdin is a terminal: an operator can be asked.
    package let readsTerminal: Bool
    /// Whether stdout is a terminal.
    package let answersTerminal: Bool
    /// Whether stderr is a terminal.
    package let talksTerminal: Bool

    /// The console of this process.
    package static let process = Console(
        language: .current,
        readsTerminal: isatty(STDIN_FILENO) == 1,
        answersTerminal: isatty(STDOUT_FILENO) == 1,
        talksTerminal: isatty(STDERR_FILENO) == 1
    )

    /// Columns of the terminal the answer goes to; `usual` where it goes elsewhere, or the terminal does not say.
    package func answerColumns(usual: Int) -> Int {
        var size = winsize()
        guard answersTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return usual
        }
        return Int(size.ws_col)
    }

    /// Whether an operator can see a question and answer it.
    package var canAsk: Bool { readsTerminal && talksTerminal }

    /// Writes lines of the answer, escaped.
    package func answer(_ lines: [String]) throws(CommandFailure) {
        let text = lines.map { TerminalText.escaped($0) + "\n" }.joined()
        try write(Array(text.utf8))
    }

    /// Writes a line of the answer.
    package func answer(_ message: Message) throws(CommandFailure) {
        try answer([message.text(in: language)])
    }

    /// Writes one JSON text as one line; on a terminal with its control characters escaped.
    package func answerJSON(_ json: [UInt8]) throws(CommandFailure) {
        guard answersTerminal else { return try write(json + [UInt8(ascii: "\n")]) }
        try write(Array((TerminalText.escapedJSON(String(decoding: json, as: UTF8.self)) + "\n").utf8))
    }

    /// Writes a finished file, such as CSV, byte for byte; line by line and escaped on a terminal.
    package func answerFile(_ text: String) throws(CommandFailure) {
        guard answersTerminal else { return try write(Array(text.utf8)) }
        try answer(text.split(omittingEmptySubsequences: true) { $0.isNewline }.map(String.init))
    }

    /// Says something to the operator. What cannot be said is lost: there is nobody left to tell.
    package func talk(_ message: Message) {
        talk([message.text(in: language)])
    }

    /// Says lines to the operator, escaped.
    package func talk(_ lines: [String]) {
        let text = lines.map { TerminalText.escaped($0) + "\n" }.joined()
        _ = FileOutput.write(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Asks on the terminal and returns the line typed, or nil at the end of input.
    package func ask(_ question: Message) -> String? {
        _ = FileOutput.write(Array((TerminalText.escaped(question.text(in: language)) + " ").utf8), to: STDERR_FILENO)
        return readLine(strippingNewline: true)
    }

    /// Whether somebody at a terminal typed `word` to agree to what cannot be undone. `act` says what that is; without a
    /// terminal nobody did.
    package func isAgreed(_ act: Message, word: String) -> Bool {
        guard canAsk else { return false }
        let question = Message(
            indonesian: act.indonesian + " Ketik \(word) untuk melanjutkan:",
            english: act.english + " Type \(word) to go on:"
        )
        return ask(question) == word
    }

    private func write(_ bytes: [UInt8]) throws(CommandFailure) {
        guard let reason = FileOutput.write(bytes, to: STDOUT_FILENO) else { return }
        throw .unwritableAnswer(errno: reason)
    }
}
