import ArgumentParser
import IkrarModel

/// The state `audit --state` lists, in the words of the report.
struct AuditState: ExpressibleByArgument {
    let state: StandingState

    init?(argument: String) {
        guard let state = StandingState(rawValue: argument) else { return nil }
        self.state = state
    }

    static var allValueStrings: [String] { ["pending", "pledged", "refused", "excused", "left"] }
}
