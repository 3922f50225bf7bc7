import IkrarConsole
import KioskControl

extension ExitStatus {
    /// What one scan ends with. An outcome this program does not know is a newer daemon's.
    init(_ outcome: ScanAnswerOutcome) {
        switch outcome {
        case .recorded, .notObligated: self = .done
        case .already: self = .already
        case .unmatched: self = .unmatched
        case .ambiguous: self = .ambiguous
        case .refusedInput: self = .badData
        default: self = .bug
        }
    }
}
