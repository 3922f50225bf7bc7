import Curl
import IkrarConsole
import KioskControl

/// What a command works with: the daemon and the console.
struct CommandContext: Sendable {
    /// The daemon.
    let client: ControlClient
    /// stdin, stdout and stderr.
    let console: Console
    /// Whether the answer is JSON.
    let isJSON: Bool

    /// The context that `options` describe, in this process.
    init(_ options: GlobalOptions, console: Console = .process) {
        self.init(
            client: ControlClient(
                socketPath: options.socketPath,
                caller: CurlCaller(),
                timeout: options.timeout.map { .seconds($0) }
            ),
            console: console,
            isJSON: options.json
        )
    }

    init(client: ControlClient, console: Console, isJSON: Bool) {
        self.client = client
        self.console = console
        self.isJSON = isJSON
    }

    /// Writes the answer: as JSON where asked for, else as the lines that `lines` makes of it.
    func answer(
        _ answer: some Encodable,
        lines: (Language) -> [String]
    ) throws(CommandFailure) {
        guard isJSON else { return try console.answer(lines(console.language)) }
        try console.answerJSON(try Self.json(answer))
    }

    /// Says why there is no answer; for programs also on stdout.
    func report(_ failure: CommandFailure) -> ExitStatus {
        console.talk(failure.lines(in: console.language))
        guard isJSON else { return failure.status }
        do {
            try console.answerJSON(try Self.json(failure.answer))
            return failure.status
        } catch {
            // stdout is gone: the talk above was the last that could be said.
            return failure.status.combined(with: error.status)
        }
    }

    private static func json(_ answer: some Encodable) throws(CommandFailure) -> [UInt8] {
        do {
            return try ControlJSON.encode(answer)
        } catch {
            throw CommandFailure(.unsendable(detail: "\(error)"))
        }
    }
}
