import Foundation
import IkrarConsole

/// What a command answers with: the console, and whether in JSON.
struct CommandContext: Sendable {
    /// stdin, stdout and stderr.
    let console: Console
    /// Whether the answer is JSON.
    let isJSON: Bool

    /// Writes the answer: as JSON where asked for, else as the lines that `lines` makes of it.
    func answer(_ answer: some Encodable, lines: (Language) -> [String]) throws(CommandFailure) {
        guard isJSON else { return try console.answer(lines(console.language)) }
        try console.answerJSON(try Self.json(answer))
    }

    /// Says why there is no answer; for programs also on stdout.
    func report(_ failure: CommandFailure) -> ExitStatus {
        console.talk(failure.lines(in: console.language))
        guard isJSON else { return failure.status }
        do {
            try console.answerJSON(try Self.json(failure.answer))
        } catch {
            // stdout is gone: the talk above was the last that could be said.
            return failure.status
        }
        return failure.status
    }

    private static func json(_ answer: some Encodable) throws(CommandFailure) -> [UInt8] {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            return [UInt8](try encoder.encode(answer))
        } catch {
            throw .bug(error)
        }
    }
}
