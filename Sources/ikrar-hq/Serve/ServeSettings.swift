import HQListener
import IkrarService
import Logging

/// What `serve` was told: flags beat IKRAR_… variables, which beat the file of `--config`.
struct ServeSettings {
    static let dataDirectory = Setting("data-dir")
    static let listen = Setting("listen")
    static let certificate = Setting("tls-certificate")
    static let key = Setting("tls-key")
    static let logLevel = Setting("log-level")

    /// All that `serve` knows.
    static let all = [dataDirectory, listen, certificate, key, logLevel]

    /// HQ's data directory.
    let dataDirectory: String
    /// How it listens.
    let server: ListenerConfiguration
    /// What is logged.
    let logLevel: Logger.Level

    /// Reads the settings; throws a `ConfigurationError` or an `ListenerError`.
    init(flags: [Setting: String]) throws {
        let configuration = try ServiceConfiguration(settings: Self.all, flags: flags)
        dataDirectory = try configuration.requiredText(Self.dataDirectory)
        let address = try configuration.value(
            Self.listen,
            expected: "an address and a port, such as 127.0.0.1:8443",
            parse: ListenAddress.init(parsing:)
        )
        guard let address else { throw ConfigurationError.missing(Self.listen) }
        server = try ListenerConfiguration(address: address, tls: try Self.tls(configuration))
        logLevel =
            try configuration.value(
                Self.logLevel,
                expected: "trace, debug, info, notice, warning, error or critical",
                parse: Logger.Level.init(rawValue:)
            ) ?? .info
    }

    /// Certificate and key come together or not at all.
    private static func tls(
        _ configuration: ServiceConfiguration
    ) throws(ConfigurationError) -> TLSFiles? {
        switch (configuration.text(certificate), configuration.text(key)) {
        case (nil, nil): nil
        case (let certificate?, let key?): TLSFiles(certificate: certificate, key: key)
        case (_?, nil): throw .missing(key)
        case (nil, _?): throw .missing(certificate)
        }
    }
}
