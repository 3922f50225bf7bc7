/// HQ at a glance.
package struct HQStatus: Sendable {
    /// Who this HQ is.
    package let authority: HQAuthority
    /// Entries in the log.
    package let logSize: Int64
    /// How much of the log is signed and published.
    package let log: LogStatus
    /// People on the roster with a current employment.
    package let people: Int
    /// Units on the roster.
    package let units: Int
    /// Campaigns imported.
    package let campaigns: Int
    /// Inputs that no person was found for, here or at the kiosk, voided ones not counted.
    package let unmatched: Int
    /// Notes whose subject's opening never came.
    package let missingOpenings: Int
    /// Every kiosk.
    package let kiosks: [KioskStatus]
}
