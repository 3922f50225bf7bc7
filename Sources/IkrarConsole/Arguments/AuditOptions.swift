package import ArgumentParser

/// What `audit` lists and how, the same for a kiosk and for HQ.
package struct AuditOptions: ParsableArguments {
    /// The campaign's id.
    @Option(
        help: ArgumentHelp(Message(indonesian: "ID kampanye.", english: "The campaign's id.").help, valueName: "id")
    )
    package var campaign: String

    /// The id of the unit to keep to, with those below it; nil for all.
    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Hanya unit ini dan yang di bawahnya.",
                english: "Only this unit and those below it."
            ).help,
            valueName: "id"
        )
    )
    package var unit: String?

    /// The state of the people to list; nil for all. The counts stay those of all.
    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Hanya tampilkan orang dalam keadaan ini; jumlahnya tetap semua.",
                english: "List only people in this state; the counts stay those of all."
            ).help
        )
    )
    package var state: AuditState?

    /// Whether the people are printed as CSV.
    @Flag(
        help: ArgumentHelp(
            Message(
                indonesian: "Cetak orang-orangnya sebagai CSV (RFC 4180).",
                english: "Print the people as CSV (RFC 4180)."
            ).help
        )
    )
    package var csv = false

    /// For the argument parser, which fills in what the command line says.
    package init() {}

    /// Throws the parser's `ValidationError` when the answer would be both CSV and JSON.
    package func validate(isJSON: Bool) throws {
        guard !(csv && isJSON) else {
            throw ValidationError(
                Message(
                    indonesian: "--csv dan --json tidak dapat bersama.",
                    english: "--csv and --json exclude each other."
                ).help
            )
        }
    }
}
