import Foundation
import GRDB
import Testing

@testable import DurableSQLite

@Suite struct DurableDatabaseTests {
    let options = DurableDatabaseOptions(applicationID: 0x496b_7254)

    var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 notes") { db in
            try db.execute(sql: "CREATE TABLE note (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
        }
        return migrator
    }

    func openDatabase(_ directory: String) throws -> DurableDatabase {
        try DurableDatabase.open(path: directory + "/test.sqlite", migrator: migrator, options: options)
    }

    func insert(_ database: DurableDatabase, count: Int = 1) throws {
        try database.pool.write { db in
            for _ in 0..<count { try db.execute(sql: "INSERT INTO note (bytes) VALUES (randomblob(1000))") }
        }
    }

    @Test func `reads synchronous FULL and WAL back on the writer`() throws {
        try withTemporaryDirectory { directory in
            let database = try openDatabase(directory)
            let (synchronous, journal) = try database.pool.writeWithoutTransaction { db in
                (try Int.fetchOne(db, sql: "PRAGMA synchronous"), try String.fetchOne(db, sql: "PRAGMA journal_mode"))
            }
            #expect(synchronous == 2)
            #expect(journal == "wal")
        }
    }

    @Test func `keeps rows over closing and opening`() throws {
        try withTemporaryDirectory { directory in
            let first = try openDatabase(directory)
            try insert(first, count: 3)
            try first.close()
            let second = try openDatabase(directory)
            #expect(try second.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM note") } == 3)
            #expect(try second.pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 1)
        }
    }

    @Test func `creates the file for its owner only`() throws {
        try withTemporaryDirectory { directory in
            let database = try openDatabase(directory)
            try insert(database)
            for suffix in ["", "-wal", "-shm"] { try PrivatePath.checkFile(directory + "/test.sqlite" + suffix) }
        }
    }

    @Test func `starts over after a creation that was cut`() throws {
        try withTemporaryDirectory { directory in
            try Data("half".utf8).write(to: URL(filePath: directory + "/test.sqlite.new"))
            let database = try openDatabase(directory)
            try insert(database)
            #expect(!DurableFile.exists(directory + "/test.sqlite.new"))
        }
    }

    @Test(arguments: [
        Data(), Data("not a database".utf8), Data(repeating: 0x41, count: 100_000), Data(repeating: 0, count: 8192),
    ])
    func `refuses a file that is no database and leaves it as it is`(content: Data) throws {
        try withTemporaryDirectory { directory in
            let url = URL(filePath: directory + "/test.sqlite")
            try content.write(to: url)
            #expect {
                _ = try openDatabase(directory)
            } throws: { error in
                if case DurableDatabaseError.notADatabase = error { true } else { false }
            }
            #expect(try Data(contentsOf: url) == content)
        }
    }

    @Test func `refuses a database of another program`() throws {
        try withTemporaryDirectory { directory in
            let other = try DatabaseQueue(path: directory + "/test.sqlite")
            try other.write { try $0.execute(sql: "CREATE TABLE bookmark (id INTEGER PRIMARY KEY)") }
            try other.close()
            let before = try Data(contentsOf: URL(filePath: directory + "/test.sqlite"))
            #expect {
                _ = try openDatabase(directory)
            } throws: { error in
                if case DurableDatabaseError.notADatabase = error { true } else { false }
            }
            #expect(try Data(contentsOf: URL(filePath: directory + "/test.sqlite")) == before)
        }
    }

    @Test func `refuses a database of a newer program by its version and by its migrations`() throws {
        try withTemporaryDirectory { directory in
            let database = try openDatabase(directory)
            try database.pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 7") }
            try database.close()
            #expect(throws: DurableDatabaseError.newerVersion(found: 7, known: 1)) { try openDatabase(directory) }
        }
        try withTemporaryDirectory { directory in
            var newer = migrator
            newer.registerMigration("2 more") { _ in }
            try DurableDatabase.open(path: directory + "/test.sqlite", migrator: newer, options: options).close()
            #expect(throws: DurableDatabaseError.newerVersion(found: 2, known: 1)) { try openDatabase(directory) }
            #expect(throws: DurableDatabaseError.newerVersion(found: 2, known: 1)) {
                try DurableDatabase.openReadOnly(path: directory + "/test.sqlite", migrator: migrator, options: options)
            }
        }
    }

    @Test func `never makes a new database where one was removed from beside its wal`() throws {
        try withTemporaryDirectory { directory in
            let database = try openDatabase(directory)
            try insert(database)
            try FileManager.default.removeItem(atPath: directory + "/test.sqlite")
            #expect(throws: DurableDatabaseError.missing(path: directory + "/test.sqlite")) {
                try openDatabase(directory)
            }
        }
    }

    @Test func `creates nothing when only an existing file is wanted`() throws {
        try withTemporaryDirectory { directory in
            var options = options
            options.createsMissingFile = false
            #expect(throws: DurableDatabaseError.missing(path: directory + "/test.sqlite")) {
                try DurableDatabase.open(path: directory + "/test.sqlite", migrator: migrator, options: options)
            }
            #expect(!DurableFile.exists(directory + "/test.sqlite"))
        }
    }

    @Test(arguments: ["", "-wal"]) func `notices that a file was removed while open`(suffix: String) throws {
        try withTemporaryDirectory { directory in
            let database = try openDatabase(directory)
            try insert(database)
            try database.checkIdentity()
            let path = directory + "/test.sqlite" + suffix
            try FileManager.default.removeItem(atPath: path)
            #expect(throws: DurableDatabaseError.ghostFile(path: path)) { try database.checkIdentity() }
        }
    }

    @Test func `notices that the file was replaced by a copy while open`() throws {
        try withTemporaryDirectory { directory in
            let database = try openDatabase(directory)
            let path = directory + "/test.sqlite"
            try FileManager.default.copyItem(atPath: path, toPath: path + ".copy")
            #expect(rename(path + ".copy", path) == 0)
            #expect(throws: DurableDatabaseError.ghostFile(path: path)) { try database.checkIdentity() }
        }
    }

    @Test func `finds a damaged page at opening`() throws {
        try withTemporaryDirectory { directory in
            let database = try openDatabase(directory)
            try insert(database, count: 200)
            try database.close()
            let url = URL(filePath: directory + "/test.sqlite")
            var bytes = try Data(contentsOf: url)
            for offset in 0..<64 { bytes[bytes.count / 2 / 4096 * 4096 + offset] = 0xff }
            try bytes.write(to: url)
            #expect {
                _ = try openDatabase(directory)
            } throws: { error in
                if case DurableDatabaseError.corrupt = error { true } else { false }
            }
        }
    }

    @Test func `reads without changing when opened for reading only`() throws {
        try withTemporaryDirectory { directory in
            let database = try openDatabase(directory)
            try insert(database)
            try database.close()
            let reader = try DurableDatabase.openReadOnly(
                path: directory + "/test.sqlite",
                migrator: migrator,
                options: options
            )
            #expect(try reader.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM note") } == 1)
            #expect(throws: DatabaseError.self) { try insert(reader) }
        }
    }

    @Test(.enabled(if: SmallDisk.isAvailable, "needs the right to mount a tmpfs"))
    func `says that the disk is full, keeps nothing of the transaction, and recovers`() throws {
        try SmallDisk.withDisk(sizeKiB: 1024) { directory in
            let database = try openDatabase(directory)
            try insert(database)
            let filler = SmallDisk.fill(directory)
            do {
                try insert(database, count: 400)
                Issue.record("400 rows of 1000 bytes cannot fit")
            } catch {
                #expect(DurableDatabaseError(mapping: error, path: database.path) == .diskFull)
            }
            #expect(try database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM note") } == 1)
            try FileManager.default.removeItem(atPath: filler)
            try insert(database)
            #expect(try database.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM note") } == 2)
        }
    }

    @Test(.enabled(if: SmallDisk.isAvailable, "needs the right to mount a tmpfs"))
    func `says that the disk is full when it is at opening`() throws {
        try SmallDisk.withDisk(sizeKiB: 1024) { directory in
            let database = try openDatabase(directory)
            try database.close()
            _ = SmallDisk.fill(directory)
            #expect(throws: DurableDatabaseError.diskFull) { try openDatabase(directory) }
        }
    }

    @Test func `counts only a failed fsync as the failure after which to exit`() {
        let sync = DatabaseError(resultCode: .SQLITE_IOERR_FSYNC)
        let write = DatabaseError(resultCode: .SQLITE_IOERR_WRITE)
        #expect(DurableDatabaseError(mapping: sync).isSyncFailure)
        #expect(!DurableDatabaseError(mapping: write).isSyncFailure)
        #expect(DurableDatabaseError(mapping: DatabaseError(resultCode: .SQLITE_FULL)) == .diskFull)
    }
}
