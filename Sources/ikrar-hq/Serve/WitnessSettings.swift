import DurableSQLite
import HQServer
import HQStore
import IkrarConsole
import IkrarLedger
import IkrarService
import Logging

/// Whom `serve` asks for cosignatures.
struct WitnessSettings {
    private let settings: ServeSettings

    /// As `serve` was told.
    init(_ settings: ServeSettings) {
        self.settings = settings
    }

    /// The witnesses of the policy, or none without one. Throws a `CommandFailure` for a file that cannot be read or is no
    /// policy, and a `WitnessPanelError` for one that this HQ cannot keep.
    func witnesses(of authority: HQAuthority, logger: Logger) throws -> CheckpointWitnesses {
        guard let path = settings.witnessPolicy else { return .none }
        let panel = try WitnessPanel(
            policy: try Self.policy(path),
            logKey: authority.logKey,
            caFile: settings.witnessCA,
            reports: WitnessReportFile(dataDirectory: settings.dataDirectory),
            logger: logger,
            now: { SystemClock.universalTime() }
        )
        let count = panel.policy.witnesses.count
        logger.notice("checkpoints need witnesses", metadata: ["policy": "\(path)", "witnesses": "\(count)"])
        return panel.witnesses
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
