/// How a daemon ends, as scripts and systemd see it (`sysexits.h`).
package enum ExitStatus {
    /// The command line makes no sense.
    package static let usage: Int32 = 64
    /// What was read is damaged or wrong.
    package static let badData: Int32 = 65
    /// A defect, or a service that failed; systemd starts the daemon again.
    package static let failed: Int32 = 70
    /// Another process is in the way; try later.
    package static let tryLater: Int32 = 75
    /// The configuration cannot be used; starting again would not help.
    package static let configuration: Int32 = 78
}
