import DurableSQLite
import GRDB
import IkrarBundle
package import IkrarLedger

/// HQ's persistence on SQLite: the log, who may write to it, people, documents, and what the log says about people.
///
/// Every method is one transaction; when it returns without an error its effect is durable. Several processes may open
/// the same directory (the server and its commands); only the server takes `lockForServing()`.
package final class HQStore: Sendable {
    /// Where the store lives.
    let configuration: HQStoreConfiguration
    /// The guarded database.
    let database: DurableDatabase
    /// Who this HQ is.
    package let authority: HQAuthority
    /// The log's signing key.
    let logKey: SignerKey
    /// Opens bundles.
    let bundleKey: BundlePrivateKey
    /// The log's former key, which signs too until it is retired.
    let formerLogKey: SignerKey?
    /// Writes HQ's own records.
    let registrar: Registrar
    /// Seals and opens openings.
    let vault: OpeningVault
    /// What never changes about enrolled keys, remembered between requests.
    let directory = KeyDirectory()

    init(
        configuration: HQStoreConfiguration,
        database: DurableDatabase,
        authority: HQAuthority,
        logKey: SignerKey,
        formerLogKey: SignerKey?,
        bundleKey: BundlePrivateKey,
        registrar: Registrar,
        vault: OpeningVault
    ) {
        self.configuration = configuration
        self.database = database
        self.authority = authority
        self.logKey = logKey
        self.bundleKey = bundleKey
        self.formerLogKey = formerLogKey
        self.registrar = registrar
        self.vault = vault
    }

    /// Makes a new HQ in `configuration.dataDirectory` (created with mode 0700): database, log key, registrar key, bundle key.
    ///
    /// On return all of it is durable. Never overwrites: a directory that already holds one is refused.
    ///
    /// - Parameters:
    ///   - origin: the log's origin, first line of its checkpoints and first part of every key name that HQ gives.
    ///   - keyName: the name of the log's key; the origin unless given.
    package static func create(
        _ configuration: HQStoreConfiguration,
        origin: String,
        keyName: String? = nil,
        now: RecordTime
    ) throws(HQStoreError) -> HQStore {
        guard HQAuthority.isPlainName(origin, bytesMax: HQLimit.originBytesMax) else { throw .invalidOrigin(origin) }
        do {
            try PrivatePath.createDirectory(configuration.dataDirectory)
            let paths = [
                configuration.databasePath, configuration.logKeyPath, configuration.registrarKeyPath,
                configuration.bundleKeyPath, configuration.openingKeysPath,
            ]
            for path in paths where DurableFile.exists(path) {
                throw HQStoreError.alreadyInitialised(directory: configuration.dataDirectory)
            }
            let logKey = try Self.generateLogKey(name: keyName ?? origin)
            let registrarKey = try SignerKey.generate(name: origin + "/registrar/1")
            let bundleKey = BundlePrivateKey.generate()
            try HQKeyFile(path: configuration.logKeyPath).write([logKey])
            try HQKeyFile(path: configuration.registrarKeyPath).write([registrarKey])
            try HQKeyFile(path: configuration.bundleKeyPath).write(bundleKey)
            try OpeningKeyFile.create(path: configuration.openingKeysPath)
            let database = try DurableDatabase.open(
                path: configuration.databasePath,
                migrator: HQMigrations.migrator(),
                options: configuration.databaseOptions(createsMissingFile: true)
            )
            try database.pool.write { connection in
                try connection.execute(
                    sql: "INSERT INTO authority (id, origin, log_key, bundle_key, created_at) VALUES (1, ?, ?, ?, ?)",
                    arguments: [origin, logKey.verifierKey.text, bundleKey.publicKey.text, now.unixSeconds]
                )
                try SignerRow.insert(connection, key: registrarKey.verifierKey, kiosk: nil)
            }
            try database.close()
        } catch {
            throw HQStoreError(mapping: error)
        }
        return try open(configuration)
    }

    private static func generateLogKey(name: String) throws(HQStoreError) -> SignerKey {
        do {
            return try SignerKey.generate(name: name)
        } catch {
            throw .invalidKeyName(name)
        }
    }

    /// Opens the HQ in `configuration.dataDirectory`; checks the directory's mode, the keys and the database first.
    package static func open(_ configuration: HQStoreConfiguration) throws(HQStoreError) -> HQStore {
        guard DurableFile.exists(configuration.databasePath) else {
            throw .notInitialised(directory: configuration.dataDirectory)
        }
        do {
            try PrivatePath.checkDirectory(configuration.dataDirectory)
        } catch {
            throw .database(error)
        }
        let logKeys = HQKeyFile(path: configuration.logKeyPath)
        let registrarKeys = HQKeyFile(path: configuration.registrarKeyPath)
        _ = try (logKeys.read(), registrarKeys.read())
        let bundleKey = try HQKeyFile(path: configuration.bundleKeyPath).readBundleKey()
        let vault = OpeningVault(keys: try OpeningKeyFile(path: configuration.openingKeysPath))
        do {
            let database = try DurableDatabase.open(
                path: configuration.databasePath,
                migrator: HQMigrations.migrator(),
                options: configuration.databaseOptions(createsMissingFile: false)
            )
            let stored = try database.pool.read { connection in
                (
                    origin: try String.fetchOne(connection, sql: "SELECT origin FROM authority"),
                    keys: try KeysInUse(connection)
                )
            }
            guard let origin = stored.origin, let keys = stored.keys else {
                throw HQStoreError.notInitialised(directory: configuration.dataDirectory)
            }
            let logKey = try logKeys.key(keys.log)
            let formerLogKey = try keys.formerLog.map { try logKeys.key($0) }
            let registrarKey = try registrarKeys.key(keys.registrar)
            guard keys.bundle == bundleKey.publicKey.text else {
                throw HQStoreError.damagedKey(path: configuration.bundleKeyPath, detail: "not the key kiosks were told")
            }
            let authority = HQAuthority(
                origin: origin,
                logKey: logKey.verifierKey,
                formerLogKey: formerLogKey?.verifierKey,
                registrarKey: registrarKey.verifierKey,
                firstRegistrarKey: try VerifierKey(parsing: keys.firstRegistrar),
                bundleKey: bundleKey.publicKey
            )
            try Erasure(database, vault: vault).finish()
            return HQStore(
                configuration: configuration,
                database: database,
                authority: authority,
                logKey: logKey,
                formerLogKey: formerLogKey,
                bundleKey: bundleKey,
                registrar: Registrar(key: registrarKey),
                vault: vault
            )
        } catch {
            throw HQStoreError(mapping: error)
        }
    }
}
