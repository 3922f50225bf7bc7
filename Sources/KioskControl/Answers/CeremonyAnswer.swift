/// A ceremony and its state at this kiosk.
package struct CeremonyAnswer: Codable, Equatable, Sendable {
    /// The ceremony's id.
    package let id: String
    /// The id of its campaign.
    package let campaign: String
    /// Its title.
    package let title: String
    /// What sort of gathering: `upacara`, `apel`, `rapat`, …
    package let kind: String
    /// `on_site`, `online`, …, as the document says.
    package let mode: String
    /// The day, `YYYY-MM-DD`; none while the document does not say.
    package let date: String?
    /// The local time it starts, `HH:MM`.
    package let start: String?
    /// Where.
    package let place: String?
    /// The time zone's name, such as `Asia/Jakarta`.
    package let zone: String?
    /// What a scan records: `attendance`, `pledge`.
    package let records: [String]
    /// Until when on its day people may sign late, `HH:MM`; absent without such a rule.
    package let lateUntil: String?
    /// Days for making it up, `YYYY-MM-DD`; absent without any.
    package let makeUp: [String]?
    /// Whether the whole text is shown before people sign off; absent when it is not.
    package let textBeforeSignOff: Bool?
    /// Whether it is the one that scans go to.
    package let isOpen: Bool
    /// What has been recorded.
    package let counts: CeremonyCounts

    /// An answer of these values.
    package init(
        id: String,
        campaign: String,
        title: String,
        kind: String,
        mode: String,
        date: String? = nil,
        start: String? = nil,
        place: String? = nil,
        zone: String? = nil,
        records: [String],
        lateUntil: String? = nil,
        makeUp: [String]? = nil,
        textBeforeSignOff: Bool? = nil,
        isOpen: Bool,
        counts: CeremonyCounts
    ) {
        self.id = id
        self.campaign = campaign
        self.title = title
        self.kind = kind
        self.mode = mode
        self.date = date
        self.start = start
        self.place = place
        self.zone = zone
        self.records = records
        self.lateUntil = lateUntil
        self.makeUp = makeUp
        self.textBeforeSignOff = textBeforeSignOff
        self.isOpen = isOpen
        self.counts = counts
    }

    private enum CodingKeys: String, CodingKey {
        case id, campaign, title, kind, mode, date, start, place, zone, records, counts
        case lateUntil = "late_until"
        case makeUp = "make_up"
        case textBeforeSignOff = "text_before_sign_off"
        case isOpen = "open"
    }
}
