import HQStore
import IkrarAudit
import IkrarConsole
import IkrarLedger

/// One kiosk in `kiosk list` and `status`.
struct KioskAnswer: Encodable {
    /// `<site>/<incarnation>`.
    let name: String
    /// The site.
    let site: String
    /// The key that signs its records.
    let signer: String
    /// Whether everything the kiosk has is here.
    let isIn: Bool
    /// The last seq here.
    let seq: UInt64?
    /// That record's time, by the kiosk's clock.
    let time: String?
    /// The last contact.
    let lastSeen: String?
    /// Records that HQ knows to lack.
    let missing: UInt64
    /// The ceremony that is open there.
    let openCeremony: String?
    /// Notes that contradict the log.
    let forks: Int
    /// Records that were logged behind the revocation of their key.
    let late: Int
    /// When it was revoked.
    let revokedAt: String?

    /// The answer for a kiosk.
    init(_ status: KioskStatus) {
        let completeness = status.completeness
        name = status.name
        site = status.site
        signer = status.signer
        isIn = completeness.isIn
        seq = completeness.seq
        time = completeness.time
        lastSeen = completeness.lastSeen
        missing = completeness.missing
        openCeremony = completeness.openCeremony
        forks = status.forks
        late = status.late
        revokedAt = status.revokedAt.map { RecordTime(unixSeconds: $0, offsetMinutes: 0).text }
    }

    private enum CodingKeys: String, CodingKey {
        case name, site, signer, seq, time, missing, forks, late
        case isIn = "in"
        case lastSeen = "last_seen"
        case openCeremony = "open_ceremony"
        case revokedAt = "revoked_at"
    }
}

extension [KioskAnswer] {
    /// The kiosks as a table.
    func lines(in language: Language) -> [String] {
        guard !isEmpty else { return [] }
        var table = Table(
            [
                (Message(indonesian: "Kios", english: "Kiosk"), .left),
                (Message(indonesian: "Masuk", english: "In"), .left),
                (Message(indonesian: "Seq", english: "Seq"), .right),
                (Message(indonesian: "Kurang", english: "Missing"), .right),
                (Message(indonesian: "Terlihat", english: "Last seen"), .left),
                (Message(indonesian: "Keterangan", english: "Note"), .left),
            ],
            in: language
        )
        for kiosk in self {
            let isIn =
                kiosk.isIn ? Message(indonesian: "ya", english: "yes") : Message(indonesian: "belum", english: "no")
            let seen = kiosk.lastSeen.map { OperatorTime.message($0) } ?? Message(indonesian: "-", english: "-")
            table.add([
                kiosk.name, isIn.text(in: language), kiosk.seq.map(String.init) ?? "-", String(kiosk.missing),
                seen.text(in: language), kiosk.notes.map { $0.text(in: language) }.joined(separator: "; "),
            ])
        }
        return table.lines
    }
}

extension KioskAnswer {
    /// What deserves a word.
    fileprivate var notes: [Message] {
        var notes: [Message] = []
        if forks > 0 {
            notes.append(
                Message(indonesian: "RANTAI BERCABANG (\(forks))", english: "CHAIN HAS SPLIT (\(forks))")
            )
        }
        if revokedAt != nil { notes.append(Message(indonesian: "dicabut", english: "revoked")) }
        if late > 0 {
            notes.append(
                Message(
                    indonesian: "\(late) catatan masuk setelah pencabutan",
                    english: "\(late) records came behind the revocation"
                )
            )
        }
        if let openCeremony {
            notes.append(
                Message(indonesian: "\(openCeremony) masih dibuka", english: "\(openCeremony) is still open")
            )
        }
        return notes
    }
}
