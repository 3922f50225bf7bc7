/// Why HQ does not write an officer's act into its log.
package enum ActRefusal: Hashable, Sendable {
    /// A reason must be a code: a lower-case letter, then letters, digits and `_`, at most 64 bytes.
    case invalidReason(String)
    /// A ground must be one line of text without control characters, at most 1024 bytes.
    case invalidGround
    /// An excuse must end on a day like 2026-10-17 that is not over yet.
    case invalidDate(String)
    /// The record does not count anyway: it is void.
    case isVoid
    /// Records of this type cannot be the object of this act.
    case wrongType(String)
    /// The record's person is known: it takes a correction, not a match.
    case personIsKnown
    /// The record's person is not known: it takes a match, not a correction.
    case personIsUnknown
    /// The record says this already.
    case changesNothing
    /// The ceremony of the record was not imported, so nobody can say what it counts as.
    case ceremonyIsUnknown(String)
    /// The record has no opening: none ever came, or it was erased before.
    case noOpening

    /// A stable word for this refusal in JSON answers.
    package var code: String {
        switch self {
        case .invalidReason: "invalid_reason"
        case .invalidGround: "invalid_ground"
        case .invalidDate: "invalid_date"
        case .isVoid: "is_void"
        case .wrongType: "wrong_type"
        case .personIsKnown: "person_is_known"
        case .personIsUnknown: "person_is_unknown"
        case .changesNothing: "changes_nothing"
        case .ceremonyIsUnknown: "ceremony_is_unknown"
        case .noOpening: "no_opening"
        }
    }
}
