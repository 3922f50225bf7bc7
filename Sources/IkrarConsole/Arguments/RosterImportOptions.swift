package import ArgumentParser

/// What `roster import` reads and how far it goes, the same for a kiosk and for HQ.
package struct RosterImportOptions: ParsableArguments {
    /// The path of the CSV file.
    @Argument(
        help: ArgumentHelp(Message(indonesian: "Berkas CSV.", english: "A CSV file.").help),
        completion: .file(extensions: ["csv", "txt"])
    )
    package var file: String

    /// Whether nothing is committed.
    @Flag(help: ArgumentHelp(Message(indonesian: "Tunjukkan saja.", english: "Only show what would happen.").help))
    package var preview = false

    /// Whether agreement is given beforehand.
    @Flag(help: ArgumentHelp(Message(indonesian: "Setujui tanpa bertanya.", english: "Agree without asking.").help))
    package var yes = false

    /// For the argument parser, which fills in what the command line says.
    package init() {}

    /// Throws the parser's `ValidationError` when agreement is given to what will not be done.
    package func validate() throws {
        guard !(preview && yes) else {
            throw ValidationError(
                Message(
                    indonesian: "--preview dan --yes tidak dapat bersama.",
                    english: "--preview and --yes exclude each other."
                ).help
            )
        }
    }
}
