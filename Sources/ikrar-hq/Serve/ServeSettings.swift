import HQListener
import IkrarService
import Logging

/// What `serve` was told: flags beat IKRAR_… variables, which beat the file of `--config`.
struct ServeSettings {
    static let dataDirectory = Setting("data-dir")
    static let witnessPolicy = Setting("witness-policy")
    static let witnessCA = Setting("witness-ca")

    /// All that `serve` knows.
    static let all = ListenerSettings.all + [dataDirectory, witnessPolicy, witnessCA]

    /// HQ's data directory.
    let dataDirectory: String
    /// How it listens.
    let server: ListenerConfiguration
    /// What is logged.
    let logLevel: Logger.Level
    /// Whom it asks for cosignatures.
    let witnesses: WitnessSettings

    /// Reads the settings; throws a `ConfigurationError` or a `ListenerError`.
    init(flags: [Setting: String]) throws {
        let configuration = try ServiceConfiguration(settings: Self.all, flags: flags)
        dataDirectory = try configuration.requiredText(Self.dataDirectory)
        let listening = try ListenerSettings(configuration)
        server = listening.listener
        logLevel = listening.logLevel
        witnesses = WitnessSettings(
            policyPath: configuration.text(Self.witnessPolicy),
            caFile: configuration.text(Self.witnessCA),
            dataDirectory: dataDirectory
        )
    }
}
