/// When something happened: on the clock that only runs forward, and as people say it.
package struct TerminalMoment: Hashable, Sendable {
    /// Since the start. Every duration and deadline is counted with it.
    package let uptime: Duration
    /// Seconds since 1970, to tell the age of what waits.
    package let unixSeconds: Int
    /// The local time of day in seconds, 0…86399.
    package let secondOfDay: Int

    /// A moment of these values.
    package init(uptime: Duration, unixSeconds: Int, secondOfDay: Int) {
        self.uptime = uptime
        self.unixSeconds = unixSeconds
        self.secondOfDay = secondOfDay
    }
}
