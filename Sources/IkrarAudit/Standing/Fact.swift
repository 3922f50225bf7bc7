package import IkrarModel

/// One record about one person in one campaign, as the fold sees it. `RecordID` is whatever a store tells records apart
/// by, e.g. the leaf hash.
package enum Fact<RecordID: Hashable & Sendable>: Hashable, Sendable {
    /// The person attended a ceremony.
    case attended(RecordID)
    /// The person signed or refused, first seen at this time and kiosk.
    case pledged(RecordID, PledgeAct, FirstPledge)
    /// The person need not pledge for now. Of several the last counts.
    case excused(RecordID)
    /// A record, whether seen already or not, counts no more.
    case voided(RecordID)
}
