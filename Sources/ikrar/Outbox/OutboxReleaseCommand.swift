import ArgumentParser
import IkrarConsole
import KioskControl

/// `ikrar outbox release`
struct OutboxReleaseCommand: DaemonCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: Message(
            indonesian: "Kirim ulang catatan yang pernah ditolak BKPP.",
            english: "Send a record again that HQ refused."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar outbox release 42",
            english: "Example: ikrar outbox release 42"
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(indonesian: "Nomor dari 'ikrar outbox'.", english: "The number in 'ikrar outbox'.").help
        )
    )
    var seq: UInt64

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Penanda tangan, bila nomor itu ada pada lebih dari satu rantai.",
                english: "The signer, where more than one chain has that number."
            ).help,
            valueName: "name"
        )
    )
    var signer: String?

    @OptionGroup var options: GlobalOptions

    func run(in context: CommandContext) async throws(CommandFailure) -> ExitStatus {
        let seq = seq
        let chosen = try await chosenSigner(in: context)
        try await ask { () async throws(ControlError) in try await context.client.release(signer: chosen, seq: seq) }
        try context.answer(Released(signer: chosen, seq: seq)) { language in
            [
                Message(
                    indonesian: "Catatan \(seq) dari \(chosen) dikirim lagi.",
                    english: "Record \(seq) of \(chosen) will be sent again."
                ).text(in: language)
            ]
        }
        return .done
    }

    private struct Released: Encodable {
        let signer: String
        let seq: UInt64
    }

    private func chosenSigner(in context: CommandContext) async throws(CommandFailure) -> String {
        if let signer { return signer }
        let outbox = try await ask(context.client.outbox)
        let parked = outbox.items.filter { $0.state == "parked" && $0.seq == seq }
        guard let only = parked.first else {
            throw CommandFailure(
                code: ControlCode.unknownRecord.rawValue,
                status: .badData,
                message: Message(
                    indonesian: "Tidak ada catatan \(seq) yang ditolak BKPP.",
                    english: "HQ refused no record \(seq)."
                ),
                hint: Message(indonesian: "Lihat 'ikrar outbox'.", english: "See 'ikrar outbox'.")
            )
        }
        guard parked.count == 1 else {
            throw .usage(
                Message(
                    indonesian: "Ada lebih dari satu rantai dengan nomor itu; tambahkan --signer.",
                    english: "More than one chain has that number; add --signer."
                )
            )
        }
        return only.signer
    }
}
