/// When somebody signed off, by the ceremony's own rule. A rule flags and never refuses: who comes is recorded.
package enum CeremonyTiming: Hashable, Sendable {
    /// At the ceremony, or the ceremony has no rule.
    case inTime
    /// On its day, after the time for late sign-offs.
    case late
    /// On a day for making it up.
    case makeUp
    /// On another day.
    case outside
}

extension Ceremony {
    /// The timing of a sign-off at this moment. Without ``lateUntil`` and ``makeUpDates`` there is no rule, and where the
    /// day is not known nothing can be outside it.
    package func timing(atUnixSeconds seconds: Int64) -> CeremonyTiming {
        guard lateUntil != nil || !makeUpDates.isEmpty,
            let day = CivilDate(unixSeconds: seconds, offsetMinutes: zone.offsetMinutes)
        else { return .inTime }
        if makeUpDates.contains(day) { return .makeUp }
        guard let date else { return .inTime }
        guard day == date else { return .outside }
        guard let lateUntil else { return .inTime }
        let local = seconds + Int64(zone.offsetMinutes) * 60
        let minute = Int((local % 86_400 + 86_400) % 86_400) / 60
        return minute > lateUntil.hour * 60 + lateUntil.minute ? .late : .inTime
    }
}
