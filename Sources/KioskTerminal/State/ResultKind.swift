package import KioskControl

/// The one big word.
package enum ResultKind: String, CaseIterable, Sendable {
    /// Written.
    case recorded
    /// Recorded before.
    case already
    /// Nobody on the roster has the number.
    case unmatched
    /// Several people have it.
    case choose
    /// Nothing was recorded: do it again.
    case again
    /// A record was undone.
    case voided

    /// The word for an outcome; one that this program does not know was not what the operator wanted.
    package init(_ outcome: ScanAnswerOutcome) {
        switch outcome {
        case .recorded, .notObligated: self = .recorded
        case .already: self = .already
        case .unmatched: self = .unmatched
        case .ambiguous: self = .choose
        default: self = .again
        }
    }

    /// Three sounds that are told apart without looking: one, two or three bells.
    package var bells: Int {
        switch self {
        case .recorded, .voided: 1
        case .already, .choose: 2
        case .unmatched, .again: 3
        }
    }
}
