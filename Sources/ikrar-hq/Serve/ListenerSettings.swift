import HQListener
import IkrarService
import Logging

/// What every server of this program is told: where it listens, with which certificate, and what it logs.
struct ListenerSettings {
    static let listen = Setting("listen")
    static let certificate = Setting("tls-certificate")
    static let key = Setting("tls-key")
    static let logLevel = Setting("log-level")

    /// All of these settings.
    static let all = [listen, certificate, key, logLevel]

    /// How it listens.
    let listener: ListenerConfiguration
    /// What is logged.
    let logLevel: Logger.Level

    /// Reads the settings; throws a `ConfigurationError` or a `ListenerError`.
    init(_ configuration: ServiceConfiguration) throws {
        let address = try configuration.value(
            Self.listen,
            expected: .address(example: "127.0.0.1:8443"),
            parse: ListenAddress.init(parsing:)
        )
        guard let address else { throw ConfigurationError.missing(Self.listen) }
        listener = try ListenerConfiguration(address: address, tls: try Self.tls(configuration))
        logLevel =
            try configuration.value(
                Self.logLevel,
                expected: .oneOf(Logger.Level.allCases.map(\.rawValue)),
                parse: Logger.Level.init(rawValue:)
            ) ?? .info
    }

    /// Certificate and key come together or not at all.
    private static func tls(_ configuration: ServiceConfiguration) throws(ConfigurationError) -> TLSFiles? {
        switch (configuration.text(certificate), configuration.text(key)) {
        case (nil, nil): nil
        case (let certificate?, let key?): TLSFiles(certificate: certificate, key: key)
        case (_?, nil): throw .missing(key)
        case (nil, _?): throw .missing(certificate)
        }
    }
}
