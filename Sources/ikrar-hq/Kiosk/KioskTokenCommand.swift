import ArgumentParser
import HQStore
import IkrarConsole
import IkrarLedger
import IkrarService

/// `ikrar-hq kiosk token`
struct KioskTokenCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: Message(
            indonesian: "Buat token sekali pakai untuk mendaftarkan satu kios.",
            english: "Make a one-time token that enrols one kiosk."
        ).help,
        discussion: Message(
            indonesian: "Contoh: ikrar-hq kiosk token --data-dir /var/lib/ikrar-hq --site 3374-014",
            english: "Example: ikrar-hq kiosk token --data-dir /var/lib/ikrar-hq --site 3374-014"
        ).help
    )

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Tempat kios.", english: "The kiosk's site.").help,
            valueName: "id"
        )
    )
    var site: String

    @Option(
        help: ArgumentHelp(
            Message(indonesian: "Masa berlaku dalam jam.", english: "How many hours it is good for.").help,
            valueName: "hours"
        )
    )
    var expiresIn = 24

    @OptionGroup var options: HQOptions

    func validate() throws {
        let hoursMax = HQLimit.tokenLifetimeSecondsMax / 3600
        guard expiresIn >= 1, Int64(expiresIn) <= hoursMax else {
            throw ValidationError(
                Message(
                    indonesian: "--expires-in harus 1 sampai \(hoursMax) jam.",
                    english: "--expires-in must be 1 to \(hoursMax) hours."
                ).help
            )
        }
    }

    func run(in context: CommandContext) async throws(CommandFailure) {
        let now = SystemClock.universalTime()
        let seconds = Int64(expiresIn) * 3600
        let token = try await withStore { store throws(HQStoreError) in
            try await store.issueToken(site: site, lifetimeSeconds: seconds, now: now)
        }
        let expiry = RecordTime(unixSeconds: now.unixSeconds + seconds, offsetMinutes: 0)
        try context.answer(TokenAnswer(token: token, site: site, expiresAt: expiry.text)) { _ in [token] }
        if !context.isJSON {
            let time = OperatorTime.message(expiry.text)
            context.console.talk(
                Message(
                    indonesian: "Sekali pakai, sampai \(time.indonesian). Token ini tidak dapat ditampilkan lagi.",
                    english: "For one use, until \(time.english). This token cannot be shown again."
                )
            )
        }
    }
}

/// A fresh token.
struct TokenAnswer: Encodable {
    /// The token.
    let token: String
    /// The site it is for.
    let site: String
    /// RFC 3339.
    let expiresAt: String

    private enum CodingKeys: String, CodingKey {
        case token, site
        case expiresAt = "expires_at"
    }
}
