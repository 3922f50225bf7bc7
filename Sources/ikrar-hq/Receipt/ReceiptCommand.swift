import ArgumentParser
import Foundation
import IkrarConsole
import IkrarLedger

/// `ikrar-hq receipt`
struct ReceiptCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipt",
        abstract: Message(
            indonesian: "Periksa tanda terima sebuah catatan, tanpa jaringan dan tanpa data BKPP.",
            english: "Check the receipt of a record, without network and without HQ's data."
        ).help,
        discussion: Message(
            indonesian: """
                Yang diperiksa: bukaan cocok dengan catatannya, checkpoint ditandatangani kunci log, dan log itu memuat \
                catatannya. Kunci log harus didapat lewat jalan lain, bukan dari tanda terima. Kode keluar 1: ada yang tidak \
                cocok, atau belum ada bukti.

                Contoh: ikrar-hq receipt bukti.ikrar --log-key VKEY --witness-policy saksi.policy
                """,
            english: """
                Checked are that the opening fits the note, that the checkpoint is signed by the log's key, and that this \
                log holds the note. Learn the log's key by another way than the receipt. Exit code 1: something does not \
                fit, or there is no proof yet.

                Example: ikrar-hq receipt receipt.ikrar --log-key VKEY --witness-policy witnesses.policy
                """
        ).help
    )

    @Argument(
        help: ArgumentHelp(
            Message(indonesian: "Berkas dari 'ikrar receipt -o'.", english: "A file of 'ikrar receipt -o'.").help
        ),
        completion: .file()
    )
    var file: String

    @Option(
        name: .customLong("log-key"),
        help: ArgumentHelp(
            Message(indonesian: "Kunci publik log BKPP (vkey).", english: "The public key of HQ's log (vkey).").help,
            valueName: "vkey"
        )
    )
    var logKey: String

    @Option(
        help: ArgumentHelp(
            Message(
                indonesian: "Asal log, bila bukan nama kuncinya.",
                english: "The log's origin, when it is not the key's name."
            ).help,
            valueName: "name"
        )
    )
    var origin: String?

    @Option(
        name: .customLong("witness-policy"),
        help: ArgumentHelp(
            Message(
                indonesian: "Kebijakan saksi (c2sp.org/tlog-policy) yang harus dipenuhi checkpoint-nya.",
                english: "The witness policy (c2sp.org/tlog-policy) that its checkpoint must meet."
            ).help,
            valueName: "file"
        ),
        completion: .file()
    )
    var policy: String?

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let key: VerifierKey
        do {
            key = try VerifierKey(parsing: logKey)
        } catch {
            throw .usage(
                Message(indonesian: "--log-key bukan vkey: \(error)", english: "--log-key is no vkey: \(error)")
            )
        }
        let policy = try PolicyFile.policy(policy)
        let receipt: RecordReceipt
        do {
            receipt = try RecordReceipt(parsing: try bytes())
        } catch let error as LedgerError {
            throw Self.finding("not_a_receipt", .technical("\(file): \(error)"))
        } catch {
            throw .unreadableFile(file, errno: (error as? POSIXError).map { Int32($0.errorCode) } ?? EIO)
        }
        do {
            try receipt.verify(by: key, origin: origin ?? key.name)
        } catch {
            throw Self.finding(error)
        }
        if let checkpoint = receipt.proof?.checkpoint, !policy.isSatisfied(by: checkpoint) {
            throw Self.finding(
                "quorum",
                Message(
                    indonesian: "Checkpoint-nya belum ditandatangani cukup saksi menurut kebijakan itu.",
                    english: "Its checkpoint lacks the witnesses that the policy asks for."
                )
            )
        }
        let answer = ReceiptCheckAnswer(receipt)
        try context.answer(answer, lines: answer.lines)
    }

    private func bytes() throws -> [UInt8] {
        guard let handle = FileHandle(forReadingAtPath: file) else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        defer { try? handle.close() }  // It was only read.
        return [UInt8](try handle.read(upToCount: RecordReceipt.maximumBytes + 1) ?? Data())
    }

    private static func finding(_ error: ReceiptError) -> CommandFailure {
        switch error {
        case .withoutProof:
            finding(
                "without_proof",
                Message(
                    indonesian: "Tanda terima dibuat sebelum catatannya terbukti ada di log; minta yang baru di kios.",
                    english:
                        "The receipt was made before its record was proven to be in the log; ask the kiosk for a new one."
                )
            )
        case .checkpoint(let reason):
            finding(
                "checkpoint",
                Message(
                    indonesian: "Checkpoint-nya bukan dari log itu: \(reason).",
                    english: "Its checkpoint is not of that log: \(reason)."
                )
            )
        case .inclusion(let reason):
            finding(
                "inclusion",
                Message(
                    indonesian: "Log itu tidak memuat catatannya di tempat yang disebut: \(reason).",
                    english: "The log does not hold its record where it says: \(reason)."
                )
            )
        }
    }

    private static func finding(_ code: String, _ message: Message) -> CommandFailure {
        CommandFailure(code: code, status: .findings, message: message)
    }
}
