import DurableSQLite
import Glibc

/// What the process settles about itself before it does anything.
enum ProcessGuards {
    /// Memory stays small. Files are private from their first moment; a caller that goes away is an error of a write, not a signal; and
    /// personal data never lands in a core file.
    static func raise() {
        DurableDatabase.shareOneHeap()
        umask(0o077)
        signal(SIGPIPE, SIG_IGN)
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }
}
