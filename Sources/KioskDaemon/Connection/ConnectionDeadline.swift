import NIOCore

/// When the time of what a connection waits for is up, and when its one alarm rings.
///
/// A request has three deadlines, and setting an alarm for each would cost more than looking at its time. So a deadline that
/// moves on leaves the alarm where it is; when it rings too early it is set again. Free of I/O.
struct ConnectionDeadline {
    /// What to do when the alarm has rung.
    enum Ring: Equatable {
        /// Nothing: there is no deadline now.
        case none
        /// Set the alarm to this time.
        case again(NIODeadline)
        /// The time is up.
        case due
    }

    private var time: NIODeadline?
    private var alarm: NIODeadline?

    /// Lets the time be up at `time`; whether the alarm must be set to that.
    mutating func move(to time: NIODeadline) -> Bool {
        self.time = time
        if let alarm, alarm <= time { return false }
        alarm = time
        return true
    }

    /// Lets the time never be up.
    mutating func clear() { time = nil }

    /// The alarm has rung.
    mutating func ring() -> Ring {
        guard let rung = alarm, let time else {
            alarm = nil
            return .none
        }
        if time > rung {
            alarm = time
            return .again(time)
        }
        alarm = nil
        self.time = nil
        return .due
    }
}
