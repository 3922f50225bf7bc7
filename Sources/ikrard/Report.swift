import ArgumentParser
import Glibc
import IkrarConsole
import IkrarService
import KioskDaemon
import KioskStore

/// How a subcommand talks: the answer on standard output, everything else on standard error.
enum Report {
    /// One line of the answer.
    static func answer(_ line: String) { print(line) }

    /// One line to the operator.
    static func say(_ line: String) {
        let bytes = Array("ikrard: \(LogText.escape(line))\n".utf8)
        // A closed standard error leaves nobody to tell.
        _ = write(STDERR_FILENO, bytes, bytes.count)
    }

    /// Says what went wrong and what to do about it, and ends the command with the status for it.
    static func fail(_ error: any Error, dataDirectory: String) -> ExitCode {
        say("\(error)")
        if let error = error as? KioskStoreError, let remedy = error.remedy {
            say(remedy.sentence(dataDirectory: dataDirectory))
        }
        return ExitCode(DaemonFailure.exitStatus(of: error).rawValue)
    }
}
