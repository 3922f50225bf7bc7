import ArgumentParser
import IkrarConsole

/// `ikrar completions`
struct CompletionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "completions",
        abstract: Message(
            indonesian: "Cetak skrip pelengkap untuk shell.",
            english: "Print a completion script for a shell."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar completions bash > /etc/bash_completion.d/ikrar",
            english: "Example: ikrar completions bash > /etc/bash_completion.d/ikrar"
        ).help
    )

    @Argument(help: ArgumentHelp(Message(indonesian: "bash, zsh atau fish.", english: "bash, zsh or fish.").help))
    var shell: Shell

    func run() throws {
        print(Ikrar.completionScript(for: shell.completionShell))
    }
}
