import ArgumentParser
import IkrarConsole

/// `ikrar scanner`
struct ScannerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scanner",
        abstract: Message(
            indonesian: "Pemindai: apa yang dikirimnya dan apa artinya.",
            english: "Scanners: what they send, and what it says."
        ).help,
        subcommands: [
            ScannerListCommand.self, ScannerTestCommand.self, ScannerEnrolTokenCommand.self, ScannerDecodeCommand.self,
            ScannerRecordCommand.self,
        ]
    )
}
