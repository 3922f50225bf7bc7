import CSQLite
package import GRDB
import Glibc

/// An SQLite database whose commits survive a power cut once they have returned, and which notices when it is damaged,
/// replaced, or not its own.
///
/// GRDB sets `synchronous=NORMAL` on a WAL database itself, after `prepareDatabase` has run, which loses acknowledged
/// commits at a power cut. So FULL is set on the writer after opening and read back.
package struct DurableDatabase: Sendable {
    /// The connections. Writes of this pool are durable when they return.
    package let pool: DatabasePool

    /// The database file.
    package var path: String { pool.path }

    private let files: [FileIdentity]

    /// Opens the database at `path`, brings its schema up to date, and checks it.
    ///
    /// A missing file is created under another name, brought up to date, and only then put in place, so a file that is
    /// empty, garbage, foreign or of a newer program can only be damage or a mistake: it is refused and left as it is.
    /// The database's `user_version` is the number of migrations in it.
    package static func open(
        path: String,
        migrator: DatabaseMigrator,
        options: DurableDatabaseOptions
    ) throws(DurableDatabaseError) -> DurableDatabase {
        if !DurableFile.exists(path) {
            guard options.createsMissingFile, !DurableFile.exists(path + "-wal") else { throw .missing(path: path) }
            try create(path: path, migrator: migrator, options: options)
        }
        try checkRegularFile(path)
        try checkHeader(path)
        let identity = try FileIdentity(path: path)
        let pool = try connect(path, migrator: migrator, options: options, isNew: false)
        do throws(DurableDatabaseError) {
            try bringUpToDate(pool, migrator: migrator, options: options)
            let database = DurableDatabase(
                pool: pool,
                files: [identity, try FileIdentity(path: path + "-wal")]
            )
            try database.checkIdentity()
            return database
        } catch {
            // The first error is the one to report; a connection that cannot close is freed with the pool.
            try? pool.close()
            throw error
        }
    }

    /// Opens the database at `path` for reading only: nothing is created, migrated or repaired.
    ///
    /// A database of a newer program is refused; damage is not looked for.
    package static func openReadOnly(
        path: String,
        migrator: DatabaseMigrator,
        options: DurableDatabaseOptions
    ) throws(DurableDatabaseError) -> DurableDatabase {
        try checkRegularFile(path)
        let identity = try FileIdentity(path: path)
        var configuration = Self.configuration(path, migrator: migrator, options: options, isNew: false)
        configuration.readonly = true
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            return DurableDatabase(pool: pool, files: [identity])
        } catch {
            throw DurableDatabaseError(mapping: error, path: path)
        }
    }

    /// Checks that the open files are still those the paths name; throws ``DurableDatabaseError/ghostFile(path:)`` if not.
    ///
    /// An unlinked database keeps accepting commits, so this must be asked after every commit and before its answer.
    /// Costs two `statx` calls.
    package func checkIdentity() throws(DurableDatabaseError) {
        for file in files where !file.isIntact { throw .ghostFile(path: file.path) }
    }

    /// Copies what it can of the `-wal` into the database without waiting for readers. For idle moments.
    package func checkpoint() throws(DurableDatabaseError) {
        do {
            try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.passive) }
        } catch {
            throw DurableDatabaseError(mapping: error, path: path)
        }
    }

    /// Copies all of the `-wal` into the database and cuts it to nothing, waiting for readers as long as for any lock; whether
    /// that was possible. For when nothing of the past may stay behind.
    package func truncateJournal() throws(DurableDatabaseError) -> Bool {
        do {
            try pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
            return true
        } catch {
            let error = DurableDatabaseError(mapping: error, path: path)
            guard case .busy = error else { throw error }
            return false
        }
    }

    /// Returns memory to the system that large transactions or reads have used and that is free now; the C library keeps it
    /// otherwise. Takes about a millisecond.
    package static func returnFreedMemory() { ikrar_return_freed_memory() }

    /// Lets all threads share one heap: for a program of few threads that must stay small. Called before there are any.
    package static func shareOneHeap() { ikrar_share_one_heap() }

    /// Runs `PRAGMA quick_check`; throws ``DurableDatabaseError/corrupt(detail:)`` with its first finding.
    package func quickCheck() throws(DurableDatabaseError) {
        do {
            try pool.read { db in try Self.quickCheck(db) }
        } catch {
            throw DurableDatabaseError(mapping: error, path: path)
        }
    }

    /// Closes every connection and leaves no `-wal` behind. Waits for running accesses.
    package func close() throws(DurableDatabaseError) {
        do {
            // Readers first: GRDB closes the writer first, and then the last connection is a reading one, which must not
            // move the -wal into the database.
            pool.invalidateReadOnlyConnections()
            try pool.close()
        } catch {
            throw DurableDatabaseError(mapping: error, path: path)
        }
    }
}

extension DurableDatabase {
    /// Builds a new database beside `path` and puts it in place when it is complete and durable.
    private static func create(
        path: String,
        migrator: DatabaseMigrator,
        options: DurableDatabaseOptions
    ) throws(DurableDatabaseError) {
        let temporary = path + ".new"
        // Leftovers of an interrupted creation were never in use.
        for suffix in ["", "-wal", "-shm"] { unlink(temporary + suffix) }
        // Created here for its mode, which SQLite copies to -wal and -shm.
        try DurableFile.write([], to: temporary, mode: 0o600)
        let pool = try connect(temporary, migrator: migrator, options: options, isNew: true)
        do {
            try bringUpToDate(pool, migrator: migrator, options: options)
            // Closing the last connection moves the whole -wal into the database, durably, and removes it.
            try pool.close()
        } catch {
            throw DurableDatabaseError(mapping: error, path: temporary)
        }
        guard !DurableFile.exists(temporary + "-wal"), rename(temporary, path) == 0 else {
            throw DurableDatabaseError(systemError: errno, operation: "rename", path: temporary)
        }
        try DurableFile.syncDirectory(DurableFile.directory(of: path))
    }

    private static func connect(
        _ path: String,
        migrator: DatabaseMigrator,
        options: DurableDatabaseOptions,
        isNew: Bool
    ) throws(DurableDatabaseError) -> DatabasePool {
        let configuration = configuration(path, migrator: migrator, options: options, isNew: isNew)
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { db in try makeDurable(db, options: options) }
            return pool
        } catch {
            throw DurableDatabaseError(mapping: error, path: path)
        }
    }

    private static func bringUpToDate(
        _ pool: DatabasePool,
        migrator: DatabaseMigrator,
        options: DurableDatabaseOptions
    ) throws(DurableDatabaseError) {
        do {
            if options.checksPages { try pool.writeWithoutTransaction { db in try quickCheck(db) } }
            try migrator.migrate(pool)
            try pool.writeWithoutTransaction { db in
                let version = migrator.migrations.count
                if try Int.fetchOne(db, sql: "PRAGMA user_version") != version {
                    try db.execute(sql: "PRAGMA user_version = \(version)")
                }
                if try Int32.fetchOne(db, sql: "PRAGMA application_id") != options.applicationID {
                    try db.execute(sql: "PRAGMA application_id = \(options.applicationID)")
                }
                try checkDurable(db)
            }
        } catch {
            throw DurableDatabaseError(mapping: error, path: pool.path)
        }
    }

    private static func configuration(
        _ path: String,
        migrator: DatabaseMigrator,
        options: DurableDatabaseOptions,
        isNew: Bool
    ) -> Configuration {
        var configuration = Configuration()
        configuration.maximumReaderCount = options.maximumReaderCount
        configuration.persistentReadOnlyConnections = true
        configuration.busyMode = .timeout(options.busyTimeoutSeconds)
        configuration.prepareDatabase { db in
            // Before GRDB switches to WAL: a file that is not ours must not be written, not even by that.
            if !isNew { try checkOrigin(of: db, path: path, migrator: migrator, options: options) }
            guard ikrar_sqlite_enable_defensive(db.sqliteConnection) == SQLITE_OK,
                ikrar_sqlite_disable_load_extension(db.sqliteConnection) == SQLITE_OK
            else { throw DurableDatabaseError.unexpected(message: "SQLite refuses its defensive mode") }
            let cacheKiB = db.configuration.readonly ? options.readerCacheKiB : options.writerCacheKiB
            try db.execute(
                sql: """
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA mmap_size = 0;
                    PRAGMA cache_size = -\(cacheKiB);
                    """
            )
        }
        return configuration
    }

    private static func checkOrigin(
        of db: Database,
        path: String,
        migrator: DatabaseMigrator,
        options: DurableDatabaseOptions
    ) throws {
        let found = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        guard found == options.applicationID else {
            throw DurableDatabaseError.notADatabase(
                path: path,
                reason: "its application id is \(found ?? 0), not \(options.applicationID)"
            )
        }
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let known = migrator.migrations.count
        let isSuperseded = try migrator.hasBeenSuperseded(db)
        guard version <= known, !isSuperseded else {
            throw DurableDatabaseError.newerVersion(found: max(version, known + 1), known: known)
        }
    }

    private static func makeDurable(_ db: Database, options: DurableDatabaseOptions) throws {
        try db.execute(
            sql: """
                PRAGMA synchronous = FULL;
                PRAGMA wal_autocheckpoint = \(options.autocheckpointPages);
                PRAGMA journal_size_limit = \(options.journalSizeLimitBytes);
                """
        )
        try checkDurable(db)
    }

    private static func checkDurable(_ db: Database) throws {
        /// The number `PRAGMA synchronous` answers for FULL.
        let full = 2
        let synchronous = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
        let journalMode = try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "unknown"
        guard synchronous == full, journalMode == "wal" else {
            throw DurableDatabaseError.notDurable(synchronous: synchronous, journalMode: journalMode)
        }
    }

    private static func quickCheck(_ db: Database) throws {
        let finding = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "quick_check did not answer"
        guard finding == "ok" else { throw DurableDatabaseError.corrupt(detail: finding) }
    }

    /// Checks that the file begins as every SQLite database does.
    ///
    /// SQLite would look at a `-wal` beside it first, and could carry that over into a file of garbage. Only where no
    /// connection of this process can be open: closing the descriptor here would drop its locks.
    private static func checkHeader(_ path: String) throws(DurableDatabaseError) {
        let magic = Array("SQLite format 3\u{0}".utf8)
        guard try DurableFile.read(path, maximumPrefix: magic.count) == magic else {
            throw .notADatabase(path: path, reason: "it does not begin as an SQLite database does")
        }
    }

    private static func checkRegularFile(_ path: String) throws(DurableDatabaseError) {
        var info = stat()
        guard lstat(path, &info) == 0 else {
            throw DurableDatabaseError(systemError: errno, operation: "stat", path: path)
        }
        guard info.st_mode & S_IFMT == S_IFREG else {
            throw .notADatabase(path: path, reason: "it is not a regular file")
        }
        guard info.st_size > 0 else {
            throw .notADatabase(path: path, reason: "it is empty")
        }
    }
}
