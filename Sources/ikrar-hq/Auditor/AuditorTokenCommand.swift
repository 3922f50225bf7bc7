import ArgumentParser
import HQStore
import IkrarConsole
import IkrarLedger
import IkrarService

/// `ikrar-hq auditor token`
struct AuditorTokenCommand: HQCommand {
    private static let secondsPerDay: Int64 = 24 * 3600

    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: Message(
            indonesian: "Buat token untuk seorang pemeriksa, yang membaca isi log sampai token itu habis.",
            english: "Make a token for an auditor, who reads the log's entries until it expires."
        ).help,
        discussion: Message(
            indonesian: """
                Checkpoint dan tile hash terbuka bagi siapa saja; isi catatan hanya bagi pemegang token.

                Contoh: ikrar-hq auditor token --data-dir /var/lib/ikrar-hq --name "Bawaslu Kota" --days 30
                """,
            english: """
                Checkpoint and hash tiles are open to anybody; the records themselves only to who holds a token.

                Example: ikrar-hq auditor token --data-dir /var/lib/ikrar-hq --name "Bawaslu Kota" --days 30
                """
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Siapa pemeriksa itu.", english: "Who the auditor is.").help,
            valueName: "name"
        )
    )
    var name: String

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Masa berlaku dalam hari.", english: "How many days it is good for.").help,
            valueName: "days"
        )
    )
    var days = 30

    @OptionGroup var options: HQOptions

    func validate() throws {
        let daysMax = HQLimit.auditorTokenLifetimeSecondsMax / Self.secondsPerDay
        guard days >= 1, Int64(days) <= daysMax else {
            throw ValidationError(
                Message(
                    indonesian: "--days harus 1 sampai \(daysMax).",
                    english: "--days must be 1 to \(daysMax)."
                ).help
            )
        }
    }

    func run(in context: CommandContext) async throws(CommandFailure) {
        let now = SystemClock.universalTime()
        let seconds = Int64(days) * Self.secondsPerDay
        let token = try await withStore { store throws(HQStoreError) in
            try await store.issueAuditorToken(name: name, lifetimeSeconds: seconds, now: now)
        }
        let expiry = RecordTime(unixSeconds: now.unixSeconds + seconds, offsetMinutes: 0)
        try context.answer(AuditorTokenAnswer(token: token, name: name, expiresAt: expiry.text)) { _ in [token] }
        if !context.isJSON {
            let time = OperatorTime.message(expiry.text)
            context.console.talk(
                Message(
                    indonesian: "Berlaku sampai \(time.indonesian). Token ini tidak dapat ditampilkan lagi.",
                    english: "Good until \(time.english). This token cannot be shown again."
                )
            )
        }
    }
}

/// A fresh token of an auditor.
struct AuditorTokenAnswer: Encodable {
    /// The token.
    let token: String
    /// Whose it is.
    let name: String
    /// RFC 3339.
    let expiresAt: String

    private enum CodingKeys: String, CodingKey {
        case token, name
        case expiresAt = "expires_at"
    }
}
