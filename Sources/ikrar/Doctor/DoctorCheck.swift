import IkrarConsole

/// One thing looked at before a ceremony.
struct DoctorCheck: Encodable, Equatable, Sendable {
    /// What was looked at; the raw value is the word of JSON.
    enum Subject: String, Encodable, Sendable {
        case daemon, store, key, disk, clock, roster, lookup, text, ceremony, readers
        case headquarters = "hq"
        case power
    }

    /// How it is.
    enum State: String, Encodable, Sendable {
        case ok
        /// The ceremony can go on; somebody should look at it.
        case warning
        /// Scans would be refused, or their records not be believed.
        case failure
    }

    let subject: Subject
    let state: State
    let finding: Message
    /// What to do about it; none where all is well.
    let remedy: Message?

    init(_ subject: Subject, _ state: State, _ finding: Message, remedy: Message? = nil) {
        self.subject = subject
        self.state = state
        self.finding = finding
        self.remedy = remedy
    }

    private enum CodingKeys: String, CodingKey {
        case check, state, detail, remedy
    }

    func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(subject, forKey: .check)
        try values.encode(state, forKey: .state)
        try values.encode(finding.english, forKey: .detail)
        try values.encodeIfPresent(remedy?.english, forKey: .remedy)
    }
}
