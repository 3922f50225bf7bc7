import ArgumentParser
import HQServer
import HQStore
import IkrarConsole
import IkrarLedger
import IkrarService
import Logging

/// `ikrar-hq publish`
struct PublishCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: Message(
            indonesian: "Terbitkan log ke DIR/log sekali, tanpa serve.",
            english: "Publish the log into DIR/log once, without serve."
        ).help,
        discussion: Message(
            indonesian: """
                serve menerbitkan sendiri; perintah ini untuk BKPP tanpa server, misalnya sebelum menyalin log ke USB. \
                Dengan kebijakan saksi yang belum terpenuhi hasilnya checkpoint.pending, dan perintah keluar dengan 75.

                Contoh: ikrar-hq publish --data-dir /var/lib/ikrar-hq
                """,
            english: """
                serve publishes by itself; this is for an HQ without a server, such as before the log is copied to a \
                stick. While the witness policy is not met the result is checkpoint.pending, and the command exits with 75.

                Example: ikrar-hq publish --data-dir /var/lib/ikrar-hq
                """
        ).help
    )

    @OptionGroup var witness: WitnessOptions

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let settings = WitnessSettings(
            policyPath: witness.policy,
            caFile: witness.ca,
            dataDirectory: try options.requiredDataDirectory()
        )
        try settings.demandPolicyInUse()
        var failure: CommandFailure?
        let covering = try await withStore { store throws(HQStoreError) -> CoveringCheckpoint? in
            let lock = try store.lockForServing()
            defer { withExtendedLifetime(lock) {} }
            let witnesses: CheckpointWitnesses
            do throws(CommandFailure) {
                witnesses = try settings.commandWitnesses(of: store.authority)
            } catch {
                failure = error
                return nil
            }
            let publisher = try await LogPublisher(store: store, witnesses: witnesses) { SystemClock.universalTime() }
            try await publisher.publish()
            return try await publisher.cover(try await store.logSize())
        }
        if let failure { throw failure }
        guard let covering else {
            throw CommandFailure(
                code: "empty_log",
                status: .badData,
                message: Message(indonesian: "Log masih kosong.", english: "The log is still empty.")
            )
        }
        if covering.isPending { throw Self.pending }
        let answer = PublishAnswer(covering)
        try context.answer(answer) { [answer.sentence.text(in: $0)] }
    }

    private static let pending = CommandFailure(
        code: "witnesses_missing",
        status: .tryLater,
        message: Message(
            indonesian: "Saksi belum cukup: hasilnya checkpoint.pending, yang terbit tetap yang sebelumnya.",
            english: "Witnesses are missing: the result is checkpoint.pending, what is published stays the one before."
        ),
        hint: Message(indonesian: "Lihat: ikrar-hq status", english: "See: ikrar-hq status")
    )
}

/// What was published.
struct PublishAnswer: Encodable {
    /// Entries that the checkpoint covers.
    let size: UInt64
    /// Its root.
    let root: String

    /// The answer for a published checkpoint.
    init(_ covering: CoveringCheckpoint) {
        size = covering.checkpoint.checkpoint.tree.size
        root = covering.checkpoint.checkpoint.tree.root.base64
    }

    /// The same for an operator.
    var sentence: Message {
        let number = OperatorNumber.message(Int(size))
        return Message(
            indonesian: "Log terbit: \(number.indonesian) catatan, akar \(root)",
            english: "The log is published: \(number.english) records, root \(root)"
        )
    }
}
