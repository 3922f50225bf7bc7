/// Whether a staged roster is committed: pure, so that every combination can be tested.
package enum RosterConfirmation: Equatable, Sendable {
    /// Commit; with `confirmed`, whoever imports has agreed to what the preview says.
    case commit(confirmed: Bool)
    /// Ask on the terminal; the answer must be `expected`.
    case ask(expected: [String])
    /// Show only.
    case discard
    /// Refuse: it takes `--yes`.
    case refuse

    /// The decision before anybody is asked.
    ///
    /// - Parameters:
    ///   - ended: How many people's employment would end.
    ///   - needsConfirmation: Whether the store demands agreement.
    ///   - previewOnly: `--preview`.
    ///   - yes: `--yes`.
    ///   - canAsk: Whether a question can be seen and answered.
    package init(ended: Int, needsConfirmation: Bool, previewOnly: Bool, yes: Bool, canAsk: Bool) {
        self =
            if previewOnly {
                .discard
            } else if yes {
                .commit(confirmed: true)
            } else if canAsk {
                .ask(expected: ended > 0 ? [String(ended)] : ["ya", "yes"])
            } else if needsConfirmation {
                .refuse
            } else {
                .commit(confirmed: false)
            }
    }

    /// What is asked. Ending employments takes their number, so that nobody ends hundreds by habit.
    package static func question(ended: Int) -> Message {
        ended > 0
            ? Message(
                indonesian: "Kepegawaian \(ended) orang akan berakhir. Ketik \(ended) untuk melanjutkan:",
                english: "The employment of \(ended) people will end. Type \(ended) to go on:"
            )
            : Message(indonesian: "Impor? Ketik ya untuk melanjutkan:", english: "Import? Type yes to go on:")
    }
}
