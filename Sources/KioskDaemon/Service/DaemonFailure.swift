import IkrarService
import KioskStore

/// How the process ends after an error, as an exit status.
package enum DaemonFailure {
    /// The status for `error`: configuration errors and things in the way are told apart from failures, so that systemd
    /// and scripts know whether starting again helps.
    package static func exitStatus(of error: any Error) -> Int32 {
        switch error {
        case is ConfigurationError, is SystemdNotifyError: ExitStatus.configuration
        case let error as LocalSocketError:
            if case .inUse = error { ExitStatus.tryLater } else { ExitStatus.configuration }
        case let error as KioskStoreError: exitStatus(of: error)
        default: ExitStatus.failed
        }
    }

    private static func exitStatus(of error: KioskStoreError) -> Int32 {
        switch error {
        case .locked, .busy, .diskFull: ExitStatus.tryLater
        case .invalid, .unsafePermissions: ExitStatus.configuration
        case .damaged, .storeBehindMark, .newerVersion, .ghostFile: ExitStatus.badData
        default: ExitStatus.failed
        }
    }
}
