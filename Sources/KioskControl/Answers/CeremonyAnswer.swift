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
        self.isOpen = isOpen
        self.counts = counts
    }

    private enum CodingKeys: String, CodingKey {
        case id, campaign, title, kind, mode, date, start, place, zone, records, counts
        case isOpen = "open"
    }
}
