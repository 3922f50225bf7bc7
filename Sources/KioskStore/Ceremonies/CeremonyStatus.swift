package import IkrarLedger
package import IkrarModel

/// A ceremony on this kiosk.
package struct CeremonyStatus: Hashable, Sendable {
    /// The ceremony as its document in force says.
    package let ceremony: Ceremony
    /// Whether scans are recorded at it now. At most one is open.
    package let isOpen: Bool
    /// All records of it, over every time it was open.
    package let counts: SealCounts

    /// A status of these parts.
    package init(ceremony: Ceremony, isOpen: Bool, counts: SealCounts) {
        self.ceremony = ceremony
        self.isOpen = isOpen
        self.counts = counts
    }
}
