import IkrarLedger

extension RecordBody {
    /// The ceremony at which the record was made; nil for records of none.
    var ceremony: String? {
        switch self {
        case .attendance(let body): body.ceremony
        case .pledge(let body): body.ceremony
        case .unmatched(let body): body.ceremony
        case .seal(let body): body.ceremony
        case .void, .define, .enrol, .revoke: nil
        }
    }
}
