import IkrarLedger

/// What a record says about a person, as stored in `fact.kind`.
enum FactKind: String {
    /// Was at a ceremony.
    case attended
    /// Signed the pledge.
    case signed
    /// Refused the pledge.
    case refused
    /// Need not pledge for now.
    case excused

    /// What a record that counts as `kind` says with an opening of `act`; nil when the two contradict each other.
    init?(_ kind: ActKind, act: PersonAct) {
        switch (kind, act) {
        case (.attendance, .attended): self = .attended
        case (.pledge, .signed): self = .signed
        case (.pledge, .refused): self = .refused
        default: return nil
        }
    }

    /// The act of an opening that says this.
    var act: PersonAct {
        switch self {
        case .attended: .attended
        case .signed: .signed
        case .refused: .refused
        case .excused: .excused
        }
    }
}

extension ActKind {
    /// What a kiosk's record of `type` counts as; nil for the types that are about no known person.
    init?(_ type: RecordType) {
        switch type {
        case .attendance: self = .attendance
        case .pledge: self = .pledge
        default: return nil
        }
    }
}
