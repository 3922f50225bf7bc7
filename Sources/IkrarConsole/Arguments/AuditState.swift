import ArgumentParser
package import IkrarModel

/// The state `audit --state` lists, in the words of the report.
package struct AuditState: ExpressibleByArgument, Sendable {
    /// The state meant.
    package let state: StandingState

    /// The state that `argument` names, or nil when it names none.
    package init?(argument: String) {
        guard let state = StandingState(rawValue: argument) else { return nil }
        self.state = state
    }

    /// The words for the help and for completion.
    package static var allValueStrings: [String] { ["pending", "pledged", "refused", "excused", "left"] }
}
