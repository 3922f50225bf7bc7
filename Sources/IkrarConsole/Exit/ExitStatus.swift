/// How a run of any of our programs ends, as `--help` says; from 64 on the numbers are those of sysexits.h.
package enum ExitStatus: Int32, CaseIterable, Sendable {
    /// Done.
    case done = 0
    /// A check ran to its end and found what should not be; the answer lists it.
    case findings = 1
    /// Recorded before; nothing new.
    case already = 10
    /// Nobody on the roster has this identifier; the input was recorded.
    case unmatched = 11
    /// Several people have it; choose one.
    case ambiguous = 12
    /// No ceremony is open; nothing was recorded.
    case noOpenCeremony = 13
    /// The command line is wrong (EX_USAGE).
    case usage = 64
    /// The data is wrong (EX_DATAERR).
    case badData = 65
    /// The daemon or HQ is not available (EX_UNAVAILABLE).
    case unavailable = 69
    /// A defect, or a service or disk that failed; systemd starts a daemon again (EX_SOFTWARE).
    case bug = 70
    /// Not now; asking again is safe (EX_TEMPFAIL).
    case tryLater = 75
    /// Not permitted (EX_NOPERM).
    case notPermitted = 77
    /// The state or configuration needs an administrator; trying again would not help (EX_CONFIG).
    case configuration = 78

    /// From harmless to grave: what one run of several scans ends with is the gravest of them.
    private static let byGravity: [ExitStatus] = [
        .done, .findings, .already, .unmatched, .ambiguous, .badData, .usage, .noOpenCeremony, .tryLater, .unavailable,
        .notPermitted, .configuration, .bug,
    ]

    /// The graver of the two.
    package func combined(with other: ExitStatus) -> ExitStatus {
        Self.byGravity.last { $0 == self || $0 == other } ?? self
    }
}
