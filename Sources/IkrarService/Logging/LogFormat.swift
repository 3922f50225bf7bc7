import FoundationEssentials
import Glibc

/// How log lines look.
package enum LogFormat: Sendable {
    /// `<6>message key=value`: the journal takes the priority from the prefix and adds the time itself (sd-daemon(3)).
    case journal
    /// `time=… level=info msg="…" key=value` (logfmt).
    case logfmt

    /// What suits the standard error of this process: the journal reads it exactly when `JOURNAL_STREAM` names its
    /// device and inode (systemd.exec(5)).
    package static func detected(
        environment: [String: String] = ProcessInfo.processInfo.environment,
        descriptor: Int32 = STDERR_FILENO
    ) -> LogFormat {
        guard let stream = environment["JOURNAL_STREAM"] else { return .logfmt }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .logfmt }
        return stream == "\(status.st_dev):\(status.st_ino)" ? .journal : .logfmt
    }
}
