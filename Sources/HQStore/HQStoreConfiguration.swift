import DurableSQLite

/// Where HQ's store lives and how it treats the database.
package struct HQStoreConfiguration: Sendable {
    /// The directory that holds the database and the keys; mode 0700.
    package var dataDirectory: String
    /// Whether every page of the database is checked at opening. The server does; its short commands need not.
    package var checksPages: Bool

    /// A store in `dataDirectory`.
    package init(dataDirectory: String, checksPages: Bool = true) {
        self.dataDirectory = dataDirectory
        self.checksPages = checksPages
    }

    /// Path of the SQLite database.
    package var databasePath: String { dataDirectory + "/hq.sqlite" }
    /// Path of the log's signing key.
    package var logKeyPath: String { dataDirectory + "/log.key" }
    /// Path of the registrar's signing key.
    package var registrarKeyPath: String { dataDirectory + "/registrar.key" }
    /// Path of the key that opens bundles.
    package var bundleKeyPath: String { dataDirectory + "/bundle.key" }
    /// Path of the folder with the published log.
    package var logPath: String { dataDirectory + "/log" }
    /// Path of the keys that openings are sealed under. Backups of the database without it say nothing of people.
    package var openingKeysPath: String { dataDirectory + "/opening.keys" }
    /// Path of the file whose lock the one running server holds.
    package var lockPath: String { dataDirectory + "/serve.lock" }

    /// SQLite's `application_id` of HQ's database: `IKHQ` in ASCII.
    private static let applicationID: Int32 = 0x494B_4851

    /// How the database is opened.
    func databaseOptions(createsMissingFile: Bool) -> DurableDatabaseOptions {
        DurableDatabaseOptions(
            applicationID: Self.applicationID,
            createsMissingFile: createsMissingFile,
            writerCacheKiB: HQLimit.writerCacheKiB,
            readerCacheKiB: HQLimit.readerCacheKiB,
            autocheckpointPages: HQLimit.autocheckpointPages,
            journalSizeLimitBytes: HQLimit.journalSizeLimitBytes,
            busyTimeoutSeconds: HQLimit.busyTimeoutSeconds,
            checksPages: checksPages
        )
    }
}
