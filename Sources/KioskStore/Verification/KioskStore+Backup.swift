import DurableSQLite
import GRDB
import Glibc

extension KioskStore {
    /// Copies the database in a directory to a new file, and reads the copy back before it gets its name.
    ///
    /// Works beside a running daemon and changes nothing in the store. A copy that is cut short, by pulling the USB stick
    /// or by a full one, leaves at most a file named `….new`. Keys are not copied: a copy cannot sign.
    ///
    /// Throws ``KioskStoreError/invalid(_:)`` when `path` exists or there is no store.
    ///
    /// - Returns: The records in the copy.
    package static func backup(dataDirectory: String, to path: String) throws(KioskStoreError) -> UInt64 {
        let directory = DataDirectory(path: dataDirectory)
        guard DurableFile.exists(directory.database) else {
            throw .invalid("there is no kiosk store in \(dataDirectory)")
        }
        guard !DurableFile.exists(path) else { throw .invalid("\(path) exists; name a new file") }
        do {
            let temporary = path + ".new"
            // VACUUM INTO takes an empty file, which has its mode from the start.
            try DurableFile.write([], to: temporary, mode: 0o600)
            let database = try DurableDatabase.openReadOnly(
                path: directory.database,
                migrator: Schema.migrator,
                options: Schema.options
            )
            let written = try database.pool.unsafeRead { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [temporary])
                return try noteCount(db)
            }
            try database.close()
            try sync(temporary)
            let records = try readBack(temporary)
            // A daemon may have added records between the copy and the count, but none can have gone.
            guard records <= written else {
                throw KioskStoreError.unexpected("\(temporary) has more records than the store")
            }
            try DurableFile.move(temporary, to: path)
            return records
        } catch {
            throw KioskStoreError(mapping: error, database: path)
        }
    }

    private static func readBack(_ path: String) throws -> UInt64 {
        var configuration = Configuration()
        configuration.readonly = true
        let copy = try DatabaseQueue(path: path, configuration: configuration)
        let records = try copy.read { db in
            let finding = try String.fetchOne(db, sql: "PRAGMA quick_check(1)")
            guard finding == "ok" else { throw KioskStoreError.damaged(["\(path): \(finding ?? "no answer")"]) }
            return try noteCount(db)
        }
        try copy.close()
        return records
    }

    private static func noteCount(_ db: Database) throws -> UInt64 {
        UInt64(try Int64.fetchOne(db, sql: "SELECT count(*) FROM note") ?? 0)
    }

    private static func sync(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw KioskStoreError.unexpected("cannot open \(path) again") }
        defer { Glibc.close(descriptor) }
        try DurableFile.sync(descriptor, path: path)
    }
}
