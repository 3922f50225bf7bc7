/// How much of what the kiosks hold is in the figures: part of every figure.
package struct Completeness: Codable, Hashable, Sendable {
    /// Kiosks that are in.
    package let inCount: Int
    /// Kiosks of this scope.
    package let ofCount: Int
    /// Unmatched inputs that wait to be matched to a person.
    package let unmatched: Int
    /// Each kiosk.
    package let kiosks: [KioskCompleteness]

    /// Completeness over these kiosks.
    package init(kiosks: [KioskCompleteness], unmatched: Int) {
        self.inCount = kiosks.count(where: \.isIn)
        self.ofCount = kiosks.count
        self.unmatched = unmatched
        self.kiosks = kiosks
    }

    /// Whether every kiosk is in. Without any kiosk nothing can be said to be complete.
    package var isComplete: Bool { ofCount > 0 && inCount == ofCount }

    private enum CodingKeys: String, CodingKey {
        case inCount = "in"
        case ofCount = "of"
        case unmatched
        case kiosks
    }
}
