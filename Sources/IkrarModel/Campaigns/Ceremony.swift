/// One occasion at which people attend and sign.
package struct Ceremony: Hashable, Sendable {
    /// The id chosen in the document, e.g. `2024-09-17-hkn`; part of records.
    package let id: String
    /// The campaign it belongs to.
    package let campaignID: String
    /// The name people see.
    package let title: String
    /// What sort of occasion it is.
    package let kind: CeremonyKind
    /// Whether people stand in one place.
    package let mode: CeremonyMode
    /// The planned or reported day; nil when the document says it is not known. Records carry their own time.
    package let date: CivilDate?
    /// When it starts; nil when not known.
    package let start: TimeOfDay?
    /// Where; nil when not known or nowhere, as online.
    package let place: String?
    /// The zone of `date` and `start`.
    package let zone: Zone
    /// What a scan records here: attendance, pledge, or both. Never empty.
    package let records: Set<RecordedFact>
    /// Until when on its day people may sign late; nil for no limit. Later sign-offs are recorded and flagged.
    package let lateUntil: TimeOfDay?
    /// Days on which people may make it up.
    package let makeUpDates: [CivilDate]
    /// Whether the whole text is shown before people sign off.
    package let showsTextBeforeSignOff: Bool

    /// A ceremony as given; documents are checked where they are read.
    package init(
        id: String,
        campaignID: String,
        title: String,
        kind: CeremonyKind,
        mode: CeremonyMode,
        date: CivilDate?,
        start: TimeOfDay? = nil,
        place: String? = nil,
        zone: Zone,
        records: Set<RecordedFact>,
        lateUntil: TimeOfDay? = nil,
        makeUpDates: [CivilDate] = [],
        showsTextBeforeSignOff: Bool = false
    ) {
        self.id = id
        self.campaignID = campaignID
        self.title = title
        self.kind = kind
        self.mode = mode
        self.date = date
        self.start = start
        self.place = place
        self.zone = zone
        self.records = records
        self.lateUntil = lateUntil
        self.makeUpDates = makeUpDates
        self.showsTextBeforeSignOff = showsTextBeforeSignOff
    }
}
