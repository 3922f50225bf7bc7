import FoundationEssentials
package import IkrarModel
package import IkrarService
import KioskControl
package import KioskScanner
import KioskStore
package import Logging

/// What `ikrard` was told, with the defaults filled in.
package struct DaemonConfiguration: Sendable {
    /// Where the store lies.
    package static let dataDirectorySetting = Setting("data-dir")
    /// Where the local API listens.
    package static let socketSetting = Setting("socket")
    /// The first part of the signer's name until an HQ gives one.
    package static let originSetting = Setting("origin")
    /// The site in the signer's name until an HQ gives one.
    package static let siteSetting = Setting("site")
    /// The zone records tell the time of.
    package static let zoneSetting = Setting("zone")
    /// How many days openings stay here after HQ was proven to have their records.
    package static let openingRetentionSetting = Setting("opening-retention-days")
    /// What is logged.
    package static let logLevelSetting = Setting("log-level")

    /// The readers.
    package static let readersSetting = ListSetting("readers", keys: ReaderConfiguration.keys)

    /// All lists, which only the configuration file can hold.
    package static let lists = [readersSetting]

    /// All settings, in the order of the sample file.
    package static let settings = [
        dataDirectorySetting, socketSetting, originSetting, siteSetting, zoneSetting, openingRetentionSetting,
        logLevelSetting,
    ]

    /// Where systemd puts the state of `ikrard.service`.
    package static let defaultDataDirectory = "/var/lib/ikrar"

    /// Absolute.
    package let dataDirectory: String
    /// As given; the server checks it.
    package let socketPath: String
    /// `nil` for the store's own default.
    package let origin: String?
    /// `nil` for a random one, made at the first start.
    package let site: String?
    /// WIB unless told otherwise.
    package let zone: Zone
    /// 30 days unless told otherwise: as long as a ceremony's make-ups and questions take.
    package let openingRetentionSeconds: Int64
    /// In the order of the file; none unless told otherwise.
    package let readers: [ReaderConfiguration]
    /// `info` unless told otherwise.
    package let logLevel: Logger.Level

    /// Judges the values of `configuration`.
    package init(_ configuration: ServiceConfiguration) throws(ConfigurationError) {
        let path: (String) -> String? = { $0.isEmpty || $0.utf8.contains(0) ? nil : Self.absolute($0) }
        dataDirectory =
            try configuration.value(Self.dataDirectorySetting, expected: .directory, parse: path)
            ?? Self.defaultDataDirectory
        socketPath =
            try configuration.value(Self.socketSetting, expected: .socket, parse: path)
            ?? ControlPath.defaultSocket
        let name: (String) -> String? = { $0.isEmpty ? nil : $0 }
        origin = try configuration.value(
            Self.originSetting,
            expected: .name(example: "ikrar.example.go.id"),
            parse: name
        )
        site = try configuration.value(Self.siteSetting, expected: .name(example: "3374-014"), parse: name)
        zone =
            try configuration.value(
                Self.zoneSetting,
                expected: .oneOf(Zone.allCases.map(\.rawValue)),
                parse: { Zone(rawValue: $0) }
            )
            ?? .jakarta
        openingRetentionSeconds =
            86_400
            * (try configuration.value(
                Self.openingRetentionSetting,
                expected: .number(0...36_500),
                parse: { Int64($0).flatMap { (0...36_500).contains($0) ? $0 : nil } }
            ) ?? 30)
        readers = try ReaderConfiguration.all(configuration.items(Self.readersSetting))
        logLevel =
            try configuration.value(
                Self.logLevelSetting,
                expected: .oneOf(Logger.Level.allCases.map(\.rawValue)),
                parse: { Logger.Level(rawValue: $0) }
            )
            ?? .info
    }

    /// How the store is to be opened.
    var store: KioskStoreConfiguration {
        KioskStoreConfiguration(
            dataDirectory: dataDirectory,
            origin: origin ?? KioskStoreConfiguration.localOrigin,
            site: site
        )
    }

    /// A relative path means the directory the program was started in.
    private static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        let directory = FileManager.default.currentDirectoryPath
        return directory.hasSuffix("/") ? directory + path : directory + "/" + path
    }
}
