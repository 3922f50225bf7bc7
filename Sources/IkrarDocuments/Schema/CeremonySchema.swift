import IkrarModel

/// `kind: ceremony`, and the entries of a campaign's `ceremonies`.
enum CeremonySchema {
    private static let keys = [
        "id", "title", "occasion", "mode", "date", "weekday", "start", "place", "zone", "records", "late_until",
        "make_up", "text_before_sign_off",
    ]

    /// A make-up each working day of two months; more is another ceremony.
    private static let makeUpDatesAllowed = 1...50

    /// A ceremony that has its own file names its campaign and its zone.
    static func ceremony(in root: YAMLNode) throws(DocumentError) -> Ceremony {
        let values = try root.mapping(DocumentSchema.commonKeys + ["campaign"] + keys)
        return try ceremony(
            values,
            campaignID: values.required("campaign").id(),
            zone: values.required("zone").word(Zone.self)
        )
    }

    /// A ceremony within a campaign belongs to it, and is in its zone unless it says otherwise.
    static func ceremony(
        embedded node: YAMLNode,
        campaignID: String,
        zone: Zone
    ) throws(DocumentError) -> Ceremony {
        let values = try node.mapping(keys)
        let ownZone = try values.optional("zone")?.word(Zone.self)
        return try ceremony(values, campaignID: campaignID, zone: ownZone ?? zone)
    }

    private static func ceremony(
        _ values: YAMLMapping,
        campaignID: String,
        zone: Zone
    ) throws(DocumentError) -> Ceremony {
        Ceremony(
            id: try values.required("id").id(),
            campaignID: campaignID,
            title: try values.required("title").line(),
            kind: try values.required("occasion").word(CeremonyKind.self),
            mode: try values.required("mode").word(CeremonyMode.self),
            date: try date(values),
            start: try values.optional("start")?.time(),
            place: try values.optional("place")?.line(),
            zone: zone,
            records: try records(values.optional("records")),
            lateUntil: try values.optional("late_until")?.time(),
            makeUpDates: try makeUpDates(values.optional("make_up")),
            showsTextBeforeSignOff: try values.optional("text_before_sign_off")?.flag() ?? false
        )
    }

    /// `date: unknown` is an answer; a missing date is a mistake. A weekday is checked: letters and press get it wrong.
    private static func date(_ values: YAMLMapping) throws(DocumentError) -> CivilDate? {
        let node = try values.required("date")
        let date = try node.isUnknown() ? nil : node.date()
        guard let weekday = values.optional("weekday") else { return date }
        guard let date else { throw .badDate(.unreadable("unknown"), at: node.place) }
        let written = try weekday.line()
        guard Weekday(parsing: written) == date.weekday else {
            throw .weekdayMismatch(written: written, date: date, at: weekday.place)
        }
        return date
    }

    private static func records(_ node: YAMLNode?) throws(DocumentError) -> Set<RecordedFact> {
        guard let node else { return Set(RecordedFact.allCases) }
        var records: Set<RecordedFact> = []
        for entry in try node.list(1...RecordedFact.allCases.count) {
            let fact = try entry.word(RecordedFact.self)
            guard records.insert(fact).inserted else { throw .duplicateEntry(fact.rawValue, at: entry.place) }
        }
        return records
    }

    private static func makeUpDates(_ node: YAMLNode?) throws(DocumentError) -> [CivilDate] {
        guard let node else { return [] }
        var dates: [CivilDate] = []
        for entry in try node.list(makeUpDatesAllowed) {
            let date = try entry.date()
            guard !dates.contains(date) else { throw .duplicateEntry(date.iso, at: entry.place) }
            dates.append(date)
        }
        return dates
    }
}
