/// How a run ends, as `ikrar-hq --help` says; the numbers are those of `ikrar` and sysexits.h.
enum ExitStatus: Int32, CaseIterable, Sendable {
    /// Done.
    case done = 0
    /// The command line is wrong (EX_USAGE).
    case usage = 64
    /// The data is wrong (EX_DATAERR).
    case badData = 65
    /// A defect, or the disk failed (EX_SOFTWARE).
    case bug = 70
    /// Not now; asking again is safe (EX_TEMPFAIL).
    case tryLater = 75
    /// HQ's state or configuration needs an administrator (EX_CONFIG).
    case configuration = 78
}
