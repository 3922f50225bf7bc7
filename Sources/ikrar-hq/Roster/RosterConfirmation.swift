/// Whether a staged roster is committed: pure, and the same rule as the kiosk's.
enum RosterConfirmation: Equatable {
    /// Commit; with `confirmed`, an officer has agreed to what the preview says.
    case commit(confirmed: Bool)
    /// Ask on the terminal; the answer must be `expected`.
    case ask(expected: [String])
    /// Show only.
    case discard
    /// Refuse: it takes `--yes`.
    case refuse

    /// The decision before anybody is asked.
    init(_ preview: RosterAnswer, previewOnly: Bool, yes: Bool, canAsk: Bool) {
        self =
            if previewOnly {
                .discard
            } else if yes {
                .commit(confirmed: true)
            } else if canAsk {
                .ask(expected: preview.ended > 0 ? [String(preview.ended)] : ["ya", "yes"])
            } else if preview.needsConfirmation {
                .refuse
            } else {
                .commit(confirmed: false)
            }
    }

    /// What is asked. Ending employments takes their number, so that nobody ends hundreds by habit.
    static func question(_ preview: RosterAnswer) -> Message {
        preview.ended > 0
            ? Message(
                indonesian:
                    "Kepegawaian \(preview.ended) orang akan berakhir. Ketik \(preview.ended) untuk melanjutkan:",
                english: "The employment of \(preview.ended) people will end. Type \(preview.ended) to go on:"
            )
            : Message(indonesian: "Impor? Ketik ya untuk melanjutkan:", english: "Import? Type yes to go on:")
    }
}
