package import IkrarModel

/// How many obligated people are in which state. `obligated` is the sum of the four states; attendance stands beside.
package struct StandingCounts: Codable, Hashable, Sendable {
    /// People who must pledge: pledged, refused, excused and pending together.
    package private(set) var obligated = 0
    /// Of those, people with a valid attendance.
    package private(set) var attended = 0
    /// People who signed.
    package private(set) var pledged = 0
    /// People who declined.
    package private(set) var refused = 0
    /// People excused.
    package private(set) var excused = 0
    /// People who have not pledged yet.
    package private(set) var pending = 0

    /// Nobody.
    package init() {}

    /// Counts kept elsewhere; `obligated` follows from them.
    package init(attended: Int, pledged: Int, refused: Int, excused: Int, pending: Int) {
        self.obligated = pledged + refused + excused + pending
        self.attended = attended
        self.pledged = pledged
        self.refused = refused
        self.excused = excused
        self.pending = pending
    }

    /// Counts one obligated person. Who left without an act is obligated no more and changes nothing.
    package mutating func add(_ state: StandingState, attended hasAttended: Bool) {
        switch state {
        case .pledged: pledged += 1
        case .refused: refused += 1
        case .excused: excused += 1
        case .pending: pending += 1
        case .left: return
        }
        obligated += 1
        if hasAttended { attended += 1 }
    }
}
