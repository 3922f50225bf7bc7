import ArgumentParser
import HQStore
import IkrarConsole
import IkrarLedger
import IkrarService

/// `ikrar-hq key retire`
struct KeyRetireCommand: HQCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire",
        abstract: Message(
            indonesian: "Akhiri masa dua kunci log: yang lama berhenti menandatangani dan dimusnahkan.",
            english: "End the time of two log keys: the old one stops signing and is destroyed."
        ).help,
        discussion: Message(
            indonesian: """
                Kios yang belum tersambung sejak pergantian tidak akan mengenal kunci baru: namanya disebut, dan ia harus \
                didaftarkan ulang dengan kunci baru. Hentikan serve dahulu.

                Contoh: ikrar-hq key retire --data-dir /var/lib/ikrar-hq
                """,
            english: """
                A kiosk that was not here since the rotation will not know the new key: it is named, and has to be enrolled \
                again with the new key. Stop serve first.

                Example: ikrar-hq key retire --data-dir /var/lib/ikrar-hq
                """
        ).help
    )

    @Flag(help: ArgumentHelp(Message(indonesian: "Setujui tanpa bertanya.", english: "Agree without asking.").help))
    var yes = false

    @OptionGroup var options: HQOptions

    func run(in context: CommandContext) async throws(CommandFailure) {
        let absent = try await withStore { store throws(HQStoreError) in try await Self.absent(store) }
        if !absent.isEmpty {
            context.console.talk(
                Message(
                    indonesian: "Belum tersambung sejak pergantian: \(absent.joined(separator: ", "))",
                    english: "Not here since the rotation: \(absent.joined(separator: ", "))"
                )
            )
        }
        guard yes || context.console.isAgreed(Self.act, word: "retire") else {
            throw .usage(Message(indonesian: "Tidak ada yang diubah.", english: "Nothing was changed."))
        }
        let key = try await withStore { store throws(HQStoreError) in
            let lock = try store.lockForServing()
            defer { withExtendedLifetime(lock) {} }
            try await store.retireFormerLogKey(now: SystemClock.universalTime())
            return store.authority.logKey
        }
        let answer = KeyRetireAnswer(key: KeyAnswer(purpose: .log, vkey: key.text), absentKiosks: absent)
        try context.answer(answer) { answer.key.lines(in: $0) }
    }

    /// The kiosks, not revoked, that have not been here since both keys sign.
    private static func absent(_ store: HQStore) async throws(HQStoreError) -> [String] {
        guard let began = try await store.logKeyOverlapBegan() else { return [] }
        return try await store.kiosks().filter { $0.revokedAt == nil && $0.lastSeenAt ?? 0 < began }.map(\.name)
    }

    private static let act = Message(
        indonesian: "Kunci lama dimusnahkan.",
        english: "The old key is destroyed."
    )
}

/// The log key that is left.
struct KeyRetireAnswer: Encodable {
    /// The key that signs alone.
    let key: KeyAnswer
    /// Kiosks that could not learn it.
    let absentKiosks: [String]

    private enum CodingKeys: String, CodingKey {
        case key
        case absentKiosks = "absent_kiosks"
    }
}
