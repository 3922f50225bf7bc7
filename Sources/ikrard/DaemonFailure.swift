import IkrarConsole
import IkrarService
import KioskDaemon
import KioskStore

/// How the process ends after an error, as an exit status.
enum DaemonFailure {
    /// The status for `error`: configuration errors and things in the way are told apart from failures, so that systemd
    /// and scripts know whether starting again helps.
    static func exitStatus(of error: any Error) -> ExitStatus {
        switch error {
        case is ConfigurationError, is SystemdNotifyError: .configuration
        case let error as LocalSocketError:
            if case .inUse = error { .tryLater } else { .configuration }
        case let error as KioskStoreError: exitStatus(of: error)
        default: .bug
        }
    }

    private static func exitStatus(of error: KioskStoreError) -> ExitStatus {
        switch error {
        case .locked, .busy, .diskFull: .tryLater
        case .invalid, .unsafePermissions: .configuration
        case .damaged, .storeBehindMark, .newerVersion, .ghostFile: .badData
        default: .bug
        }
    }
}
