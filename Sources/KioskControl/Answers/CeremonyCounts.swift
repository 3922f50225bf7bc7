/// Records of one ceremony at this kiosk.
package struct CeremonyCounts: Codable, Equatable, Sendable {
    /// Attendances that count.
    package let attendance: Int
    /// Pledges and refusals that count.
    package let pledge: Int
    /// Inputs no person was found for.
    package let unmatched: Int
    /// Records made void.
    package let void: Int

    /// These values.
    package init(attendance: Int, pledge: Int, unmatched: Int, void: Int) {
        self.attendance = attendance
        self.pledge = pledge
        self.unmatched = unmatched
        self.void = void
    }
}
