import DurableSQLite
import GRDB
import IkrarLedger
import Synchronization

/// The opened database with what belongs to it.
final class StoreCore: Sendable {
    let database: DurableDatabase
    let commits: CommitQueue
    let identifierKey: IdentifierKey
    let keys: KeyFiles
    let mark: HighWaterMark
    /// The roster import under way.
    let rosterImport = Mutex<StagedRoster?>(nil)
    /// Ends what a roster import is doing.
    let importInterruption = Interruption()

    private init(
        database: DurableDatabase,
        commits: CommitQueue,
        identifierKey: IdentifierKey,
        keys: KeyFiles,
        mark: HighWaterMark
    ) {
        self.database = database
        self.commits = commits
        self.identifierKey = identifierKey
        self.keys = keys
        self.mark = mark
    }

    /// Opens the store, or begins one where there never was any.
    ///
    /// The order makes a start that was cut recognisable: the database exists before the first signer's key, and the mark
    /// exists before the first record. So a missing database beside a signer's key, or records without a mark, are damage.
    static func open(_ configuration: KioskStoreConfiguration, _ directory: DataDirectory) throws -> StoreCore {
        if let free = DiskSpace.freeBytes(directory.path) {
            Ballast(path: directory.ballast).giveBackIfFull(freeBytes: free)
            Ballast(path: directory.ballast).takeIfRoomy(freeBytes: free)
        }
        try PrivatePath.createDirectory(directory.keys)
        let keys = KeyFiles(directory: directory, randomBytes: configuration.randomBytes)
        let isFirstStart =
            !DurableFile.exists(directory.database) && !DurableFile.exists(directory.mark) && keys.isWithoutSigners()
        let identifierKey = try keys.identifierKey(createIfMissing: isFirstStart)
        var options = Schema.options
        options.createsMissingFile = isFirstStart
        let database = try DurableDatabase.open(
            path: directory.database,
            migrator: Schema.migrator,
            options: options
        )
        let mark = try FirstStart.ensureSignerAndMark(configuration, directory, keys, database)
        let load: @Sendable (Database) throws -> LedgerState = { db in
            try LedgerState.load(db) { try keys.signer($0) }
        }
        let (state, refusal) = try database.pool.read { db in
            (try load(db), try StartCheck.refusal(mark: mark.value, db))
        }
        // The check has read every page; scans need few of them.
        database.pool.releaseMemory()
        DurableDatabase.returnFreedMemory()
        return StoreCore(
            database: database,
            commits: CommitQueue(
                database: database,
                directory: directory,
                mark: mark,
                groupMax: configuration.groupCommitMax,
                state: state,
                refusal: refusal,
                reload: load,
                onFailure: configuration.onFailure
            ),
            identifierKey: identifierKey,
            keys: keys,
            mark: mark
        )
    }

    /// Reads in one snapshot. What it returns is from the file the path names.
    func read<Value: Sendable>(
        _ body: @Sendable (Database) throws -> Value
    ) async throws(KioskStoreError) -> Value {
        do {
            try database.checkIdentity()
            return try await database.pool.read(body)
        } catch {
            throw KioskStoreError(mapping: error, database: database.path)
        }
    }
}
