import DurableSQLite
import HQServer
import HQStore
import IkrarConsole
import IkrarLedger
import IkrarService
import Logging

/// Whom a program that publishes asks for cosignatures.
struct WitnessSettings {
    /// The file of the witness policy; nil for none.
    let policyPath: String?
    /// The file with the authorities that witnesses' certificates are checked by; nil for the system's.
    let caFile: String?
    /// HQ's data directory.
    let dataDirectory: String

    /// The witnesses of the policy, or none without one. Throws a `CommandFailure` for a file that cannot be read or is no
    /// policy, and a `WitnessPanelError` for one that this HQ cannot keep.
    func witnesses(of authority: HQAuthority, logger: Logger) throws -> CheckpointWitnesses {
        guard let path = policyPath else { return .none }
        let panel = try WitnessPanel(
            policy: try Self.policy(path),
            logKeys: authority.logKeys,
            caFile: caFile,
            reports: WitnessReportFile(dataDirectory: dataDirectory),
            logger: logger,
            now: { SystemClock.universalTime() }
        )
        let count = panel.policy.witnesses.count
        logger.notice("checkpoints need witnesses", metadata: ["policy": "\(path)", "witnesses": "\(count)"])
        return panel.witnesses
    }

    /// The same for a command that asks once and logs nothing.
    func commandWitnesses(of authority: HQAuthority) throws(CommandFailure) -> CheckpointWitnesses {
        do {
            return try witnesses(of: authority, logger: Logger(label: "ikrar-hq") { _ in SwiftLogNoOpLogHandler() })
        } catch let error as WitnessPanelError {
            throw CommandFailure(error)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw .bug(error)
        }
    }

    /// The server runs without a policy: what witnesses answered under the former one is no longer of interest.
    func forgetFormerPolicy() {
        if policyPath == nil { WitnessReportFile(dataDirectory: dataDirectory).remove() }
    }

    /// Refuses to publish without a policy what the server publishes under one.
    func demandPolicyInUse() throws(CommandFailure) {
        guard policyPath == nil, WitnessReportFile(dataDirectory: dataDirectory).isThere else { return }
        throw .usage(
            Message(
                indonesian: "Log ini terbit di bawah kebijakan saksi.",
                english: "This log is published under a witness policy."
            ),
            hint: Message(indonesian: "Tambahkan --witness-policy BERKAS.", english: "Add --witness-policy FILE.")
        )
    }

    private static func policy(_ path: String) throws(CommandFailure) -> WitnessPolicy {
        let bytes: [UInt8]
        do {
            bytes = try DurableFile.read(path, maximumBytes: WitnessPolicy.maximumBytes)
        } catch {
            throw .configuration("witness_policy", .technical(error.description))
        }
        do {
            return try WitnessPolicy(parsing: bytes)
        } catch {
            throw .configuration("witness_policy", .technical("\(path): \(error)"))
        }
    }
}
