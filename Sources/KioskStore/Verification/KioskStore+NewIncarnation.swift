import DurableSQLite
import GRDB
import IkrarLedger

extension KioskStore {
    /// Gives the store in a directory a new signer, after its old one must not sign any more.
    ///
    /// The daemon must be stopped: throws ``KioskStoreError/locked(pid:)`` otherwise. A database that can be read is kept in
    /// use with all its records, also those of the old chain; one that cannot is put aside under another name and a new one
    /// begins, whose roster and documents have to be imported again. Nothing is deleted.
    ///
    /// - Returns: The new signer's name. It has to be enrolled again if the old one was.
    @discardableResult
    package static func newIncarnation(
        dataDirectory: String,
        randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8] = KioskStoreConfiguration.systemRandomBytes
    ) throws(KioskStoreError) -> String {
        let directory = DataDirectory(path: dataDirectory)
        do {
            try PrivatePath.checkDirectory(directory.path)
            let lock = try DirectoryLock(path: directory.lock)
            defer { withExtendedLifetime(lock) {} }
            return try renew(directory, randomBytes: randomBytes)
        } catch {
            throw KioskStoreError(mapping: error, database: directory.database)
        }
    }

    /// The same for this store, while it is open: it is closed for as long as that takes, and requests meanwhile are
    /// refused with ``KioskStoreError/closed``.
    @discardableResult
    package func renewIncarnation() async throws(KioskStoreError) -> String {
        do {
            return try await reopening { try Self.renew(self.directory, randomBytes: self.configuration.randomBytes) }
        } catch {
            throw KioskStoreError(mapping: error, database: directory.database)
        }
    }

    /// Makes the new signer current, and the mark its. The directory's lock is held.
    private static func renew(
        _ directory: DataDirectory,
        randomBytes: @escaping @Sendable (_ count: Int) -> [UInt8]
    ) throws -> String {
        let keys = KeyFiles(directory: directory, randomBytes: randomBytes)
        guard !keys.isWithoutSigners() else {
            throw KioskStoreError.invalid("there is no kiosk store in \(directory.path)")
        }
        _ = try keys.identifierKey(createIfMissing: true)
        let database = try openOrReplace(directory)
        let name = try nextName(keys, directory, database).text
        let key = try keys.makeSigner(name: name)
        try database.pool.write { db in try SignerRow.makeCurrent(key.verifierKey, db) }
        try database.checkIdentity()
        _ = try HighWaterMark.create(
            path: directory.mark,
            value: .init(signer: name, nextSeq: 0, leaf: .emptyTree)
        )
        try database.close()
        return name
    }

    /// The database, or a new one in place of one that is missing or cannot be read.
    private static func openOrReplace(_ directory: DataDirectory) throws -> DurableDatabase {
        do {
            var options = Schema.options
            options.createsMissingFile = false
            return try DurableDatabase.open(path: directory.database, migrator: Schema.migrator, options: options)
        } catch DurableDatabaseError.notADatabase, DurableDatabaseError.corrupt, DurableDatabaseError.missing {
            try putAside(directory)
            return try DurableDatabase.open(
                path: directory.database,
                migrator: Schema.migrator,
                options: Schema.options
            )
        }
    }

    private static func putAside(_ directory: DataDirectory) throws {
        var number = 1
        while DurableFile.exists(directory.keptDatabase(number)) { number += 1 }
        for suffix in ["-wal", "-shm", ""] where DurableFile.exists(directory.database + suffix) {
            try DurableFile.move(directory.database + suffix, to: directory.keptDatabase(number) + suffix)
        }
    }

    /// The next incarnation of the newest name any key, row or the mark knows.
    private static func nextName(
        _ keys: KeyFiles,
        _ directory: DataDirectory,
        _ database: DurableDatabase
    ) throws -> SignerName {
        let current = try database.pool.read { db in
            try String.fetchOne(db, sql: "SELECT name FROM signer WHERE is_current = 1")
        }
        // A mark that cannot be read is one of the reasons to be here.
        let marked = try? HighWaterMark.read(path: directory.mark)?.signer
        let names = try keys.signerNames().compactMap { SignerName(parsing: $0) }
        let newest = names.max { $0.incarnation < $1.incarnation }
        guard let base = (current ?? marked ?? nil).flatMap({ SignerName(parsing: $0) }) ?? newest else {
            throw KioskStoreError.damaged(["no key in \(directory.keys) tells the kiosk's name"])
        }
        let used = names.filter { $0.origin == base.origin && $0.site == base.site }.map(\.incarnation)
        return SignerName(
            origin: base.origin,
            site: base.site,
            incarnation: max(used.max() ?? 0, base.incarnation) + 1
        )
    }
}
