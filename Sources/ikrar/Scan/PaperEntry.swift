import IkrarConsole
import IkrarModel
import KioskControl

/// Enters what was signed on paper: shows whom the numbers name, has that agreed to, and records each line with the method
/// `paper`. Entering a sheet again records nothing twice.
struct PaperEntry {
    let context: CommandContext
    let sheet: PaperSheet
    let witness: String
    let act: String?

    /// Fewer digits are no identifier that could be looked up.
    private static let digitsMin = 5

    /// What a line's number says before anything is recorded.
    struct Preview: Equatable {
        /// In the order of the sheet; nil where nobody, or not exactly one, is known.
        let people: [PersonAnswer?]

        var knownCount: Int { people.count { $0 != nil } }
    }

    /// Looks every line up.
    func preview() async throws(CommandFailure) -> Preview {
        var people: [PersonAnswer?] = []
        for line in sheet.lines { people.append(try await person(line.input)) }
        return Preview(people: people)
    }

    /// Whom the lines name, for the operator to compare with the sheet.
    func lines(_ preview: Preview, in language: Language) -> [String] {
        let unknown = Message(indonesian: "tidak dikenal", english: "not known").text(in: language)
        let rows = zip(sheet.lines, preview.people).map { line, person in
            let text = person.map { "\($0.name) (\($0.identifierMasked)), \($0.unit)" } ?? unknown
            return "  \(line.number)  \(text)"
        }
        let total = Message(
            indonesian: "\(sheet.lines.count) baris: \(preview.knownCount) orang dikenal, "
                + "\(sheet.lines.count - preview.knownCount) tidak. Saksi: \(witness)",
            english: "\(sheet.lines.count) lines: \(preview.knownCount) people known, "
                + "\(sheet.lines.count - preview.knownCount) not. Witness: \(witness)"
        )
        return rows + [total.text(in: language)]
    }

    /// Records every line. Ends early where the daemon does not answer: the same command goes on from there.
    func record() async throws(CommandFailure) -> (summary: PaperSummary, status: ExitStatus) {
        var summary = PaperSummary(lines: sheet.lines.count)
        var status = ExitStatus.done
        for line in sheet.lines {
            let answer: ScanAnswer
            do throws(CommandFailure) {
                answer = try await scan(line.input)
            } catch {
                summary.notReached = sheet.lines.count - summary.answered
                return (summary, status.combined(with: context.report(error)))
            }
            summary.add(answer)
            status = status.combined(with: ExitStatus(answer.outcome))
            try tell(line, answer)
        }
        return (summary, status)
    }

    private func scan(_ input: ScanLine) async throws(CommandFailure) -> ScanAnswer {
        switch input {
        case .tooLong: return ScanAnswer(outcome: .refusedInput, records: [], reason: "too_long")
        case .notText: return ScanAnswer(outcome: .refusedInput, records: [], reason: "not_text")
        case .text(let text):
            let order = ScanOrder(input: text, method: EntryMethod.paper.rawValue, act: act, witness: witness)
            do {
                return try await context.client.scan(order, request: .random())
            } catch {
                throw CommandFailure(error)
            }
        }
    }

    /// As JSON every line is told, else only what an operator has to look at.
    private func tell(_ line: PaperSheet.Line, _ answer: ScanAnswer) throws(CommandFailure) {
        let isPlain = answer.outcome == .recorded || answer.outcome == .already
        guard context.isJSON || !isPlain else { return }
        try context.answer(PaperLineAnswer(line: line.number, answer: answer)) { language in
            let lines = ScanReport(answer, isRefusal: act == PledgeAct.refused.rawValue).lines(in: language)
            return ["\(line.number)  \(lines[0])"] + lines.dropFirst()
        }
    }

    private func person(_ input: ScanLine) async throws(CommandFailure) -> PersonAnswer? {
        // What is no number is judged by the daemon, when it is recorded.
        guard case .text(let text) = input, let digits = try? Identifier.canonicalForm(of: text),
            digits.utf8.count >= Self.digitsMin
        else { return nil }
        do {
            let found = try await context.client.people(matching: digits)
            return found.people.count == 1 ? found.people[0] : nil
        } catch {
            throw CommandFailure(error)
        }
    }
}

/// One line of a sheet and what became of it.
struct PaperLineAnswer: Encodable {
    let line: Int
    let answer: ScanAnswer
}
