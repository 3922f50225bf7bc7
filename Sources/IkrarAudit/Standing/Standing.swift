package import IkrarModel

/// Where one person stands in one campaign, by the records alone.
package struct Standing<RecordID: Hashable & Sendable>: Hashable, Sendable {
    /// `pledged`, `refused` or `pending`; see `state(isExcused:hasLeft:)` for the rest.
    package let state: StandingState
    /// Whether a valid attendance is recorded.
    package let attended: Bool
    /// The first valid pledge, signed or refused.
    package let firstPledge: FirstPledge?
    /// The record of `firstPledge`.
    package let firstRecord: RecordID?
    /// Valid pledges after the first, in log order: kept and marked, never counted.
    package let duplicates: [RecordID]
    /// The last valid excuse; whether its day is over is for a report to say.
    package let excuse: RecordID?

    /// The state with what is known besides records: an act counts above all, then leaving, then an excuse.
    package func state(isExcused: Bool, hasLeft: Bool) -> StandingState {
        if state != .pending { return state }
        if hasLeft { return .left }
        return isExcused ? .excused : .pending
    }
}
