import IkrarConsole
import KioskControl

/// What was learnt for an examination. What could not be asked carries why.
struct DoctorFacts: Sendable {
    /// An answer, or why there is none.
    typealias Answer<Value> = Result<Value, CommandFailure>

    let status: StatusAnswer
    let probe: Answer<ProbeAnswer>
    let roster: Answer<RosterStatusAnswer>
    let campaigns: Answer<CampaignsAnswer>
    let ceremonies: Answer<CeremoniesAnswer>
    /// How the attempt to reach HQ ended; nil where the kiosk is not enrolled.
    let sync: Answer<SyncAnswer>?
    /// Whom the operator's own test text found; nil where none was given.
    let lookup: Answer<PeopleAnswer>?
    let power: [PowerSupply]
    /// This machine's time.
    let unixSeconds: Int64
}
