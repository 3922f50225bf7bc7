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
    /// The file of the witness policy; nil for none.
    let witnessPolicy: String?
    /// The file with the authorities that witnesses' certificates are checked by; nil for the system's.
    let witnessCA: String?

    /// Reads the settings; throws a `ConfigurationError` or a `ListenerError`.
    init(flags: [Setting: String]) throws {
        let configuration = try ServiceConfiguration(settings: Self.all, flags: flags)
        dataDirectory = try configuration.requiredText(Self.dataDirectory)
        let listening = try ListenerSettings(configuration)
        server = listening.listener
        logLevel = listening.logLevel
        witnessPolicy = configuration.text(Self.witnessPolicy)
        witnessCA = configuration.text(Self.witnessCA)
    }
}
