import IkrarConsole

/// All that was looked at before a ceremony.
struct DoctorReport: Encodable, Equatable, Sendable {
    let checks: [DoctorCheck]

    /// Whether scans can begin.
    var isReady: Bool { !checks.contains { $0.state == .failure } }

    /// One line for each check, its remedy below it, then the verdict.
    func lines(in language: Language) -> [String] {
        checks.flatMap { check in
            ["\(Self.mark(check.state))  \(Self.name(check.subject, language))  \(check.finding.text(in: language))"]
                + [check.remedy].compactMap { $0.map { String(repeating: " ", count: 18) + $0.text(in: language) } }
        } + ["", verdict.text(in: language)]
    }

    private var verdict: Message {
        let failures = checks.count { $0.state == .failure }
        let warnings = checks.count { $0.state == .warning }
        guard failures == 0 else {
            return Message(
                indonesian: "BELUM SIAP: \(failures) gagal, \(warnings) peringatan.",
                english: "NOT READY: \(failures) failed, \(warnings) warnings."
            )
        }
        return warnings == 0
            ? Message(indonesian: "SIAP.", english: "READY.")
            : Message(indonesian: "SIAP, dengan \(warnings) peringatan.", english: "READY, with \(warnings) warnings.")
    }

    private static func mark(_ state: DoctorCheck.State) -> String {
        switch state {
        case .ok: "✔"
        case .warning: "!"
        case .failure: "✖"
        }
    }

    /// Padded, so that findings stand below each other.
    private static func name(_ subject: DoctorCheck.Subject, _ language: Language) -> String {
        let message =
            switch subject {
            case .daemon: Message(indonesian: "ikrard", english: "ikrard")
            case .store: Message(indonesian: "Data", english: "Store")
            case .key: Message(indonesian: "Kunci", english: "Key")
            case .disk: Message(indonesian: "Disk", english: "Disk")
            case .clock: Message(indonesian: "Jam", english: "Clock")
            case .roster: Message(indonesian: "Pegawai", english: "Roster")
            case .lookup: Message(indonesian: "Uji cari", english: "Look-up")
            case .text: Message(indonesian: "Naskah", english: "Text")
            case .ceremony: Message(indonesian: "Upacara", english: "Ceremony")
            case .readers: Message(indonesian: "Pemindai", english: "Readers")
            case .headquarters: Message(indonesian: "BKPP", english: "HQ")
            case .power: Message(indonesian: "Listrik", english: "Power")
            }
        let text = message.text(in: language)
        return text + String(repeating: " ", count: max(0, 12 - text.count))
    }

    private enum CodingKeys: String, CodingKey {
        case isReady = "ready"
        case checks
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(isReady, forKey: .isReady)
        try values.encode(checks, forKey: .checks)
    }
}
