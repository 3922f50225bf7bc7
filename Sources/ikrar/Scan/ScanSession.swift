import IkrarConsole
import IkrarModel
import KioskControl

/// Scans one after the other over one kept connection, each with an answer of its own.
struct ScanSession {
    private let context: CommandContext
    private let method: String
    private let act: String?
    private let person: String?
    private let request: RequestID?

    /// `request` may only be given for a single scan.
    init(context: CommandContext, method: String, act: String?, person: String?, request: RequestID?) {
        self.context = context
        self.method = method
        self.act = act
        self.person = person
        self.request = request
    }

    /// Scans a line and answers for it. Only an answer that cannot be written ends the session.
    func scan(_ line: ScanLine) async throws(CommandFailure) -> ExitStatus {
        switch line {
        case .text(let input): try await scan(input)
        case .tooLong: try answer(Self.refusal("too_long"))
        case .notText: try answer(Self.refusal("not_text"))
        }
    }

    private func scan(_ input: String) async throws(CommandFailure) -> ExitStatus {
        let order = ScanOrder(input: input, method: method, act: act, person: person)
        let scanned: ScanAnswer
        do {
            scanned = try await context.client.scan(order, request: request ?? .random())
        } catch {
            return context.report(CommandFailure(error))
        }
        return try answer(scanned)
    }

    private func answer(_ answer: ScanAnswer) throws(CommandFailure) -> ExitStatus {
        let report = ScanReport(answer, isRefusal: act == PledgeAct.refused.rawValue)
        try context.answer(answer, lines: report.lines)
        report.notes.forEach(context.console.talk)
        return ExitStatus(answer.outcome)
    }

    /// What never reaches the daemon is answered in its words.
    private static func refusal(_ reason: String) -> ScanAnswer {
        ScanAnswer(outcome: .refusedInput, records: [], reason: reason)
    }
}
