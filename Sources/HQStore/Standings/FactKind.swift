import IkrarLedger

/// What a record says about a person, as stored in `fact.kind`.
enum FactKind: String {
    /// Was at a ceremony.
    case attended
    /// Signed the pledge.
    case signed
    /// Refused the pledge.
    case refused

    /// The kind of a record of `type` whose opening says `act`; nil when the two contradict each other.
    init?(type: RecordType, act: PersonAct) {
        switch (type, act) {
        case (.attendance, .attended): self = .attended
        case (.pledge, .signed): self = .signed
        case (.pledge, .refused): self = .refused
        default: return nil
        }
    }
}
