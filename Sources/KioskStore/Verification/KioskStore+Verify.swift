import DurableSQLite
import GRDB
import IkrarLedger

extension KioskStore {
    /// Reads every record of the store, verifies it and everything that follows from it, and reports what is wrong.
    ///
    /// Scans go on meanwhile. Throws only when the database cannot be read at all.
    ///
    /// - Parameter progress: Told now and then how many records are done, of how many.
    package func verify(
        progress: @escaping @Sendable (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) async throws(KioskStoreError) -> VerificationReport {
        let core = try core()
        let verifier = StoreVerifier(directory: directory, progress: progress)
        defer { core.commits.planMaintenance() }
        return try await core.read { db in try verifier.run(db) }
    }

    /// Verifies the store in a directory alone, without a daemon and without changing anything.
    ///
    /// A database that cannot be read is a problem in the report, not an error. Throws when there is no store at all.
    package static func verify(
        dataDirectory: String,
        progress: @escaping @Sendable (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in }
    ) throws(KioskStoreError) -> VerificationReport {
        try report(on: dataDirectory, progress: progress) { verifier, db in try verifier.run(db) }
    }

    /// Checks what is quick to tell of the store in a directory: whether it is private, its pages, the high-water mark, what HQ
    /// has said, the keys. Reads no record, changes nothing, and works beside a running daemon.
    ///
    /// A database that cannot be read is a problem in the report, not an error. Throws
    /// ``KioskStoreError/unsafePermissions(path:reason:)``, and when there is no store at all.
    package static func check(dataDirectory: String) throws(KioskStoreError) -> VerificationReport {
        let report = try report(on: dataDirectory) { verifier, db in try verifier.check(db) }
        do {
            try PrivatePath.checkDirectory(dataDirectory)
        } catch {
            throw KioskStoreError(mapping: error, database: dataDirectory)
        }
        return report
    }

    private static func report(
        on dataDirectory: String,
        progress: @escaping @Sendable (_ done: UInt64, _ total: UInt64) -> Void = { _, _ in },
        _ body: (StoreVerifier, Database) throws -> VerificationReport
    ) throws(KioskStoreError) -> VerificationReport {
        let directory = DataDirectory(path: dataDirectory)
        guard DurableFile.exists(directory.database) || DurableFile.exists(directory.mark) else {
            throw .invalid("there is no kiosk store in \(dataDirectory)")
        }
        let verifier = StoreVerifier(directory: directory, progress: progress)
        do {
            let database = try DurableDatabase.openReadOnly(
                path: directory.database,
                migrator: Schema.migrator,
                options: Schema.options
            )
            let report = try database.pool.read { db in try body(verifier, db) }
            try database.close()
            return report
        } catch {
            let failure = KioskStoreError(mapping: error, database: directory.database)
            return VerificationReport(
                records: 0,
                problems: [
                    VerificationProblem(
                        signer: "",
                        seq: nil,
                        kind: .database,
                        expected: "a readable database \(directory.database)",
                        found: failure.description
                    )
                ]
            )
        }
    }
}
